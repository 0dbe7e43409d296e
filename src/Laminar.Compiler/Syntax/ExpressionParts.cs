using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Syntax;

/// <summary>What an expression is made of, one level down.</summary>
public static class ExpressionParts
{
    /// <summary>The expressions directly inside, in the order written.</summary>
    public static IEnumerable<ExpressionSyntax> Children(this ExpressionSyntax expression) => Parts(expression).Where(p => p is not null)!;

    /// <summary>The query directly inside: of IN, EXISTS, or one that stands for a value.</summary>
    public static QuerySyntax? InnerQuery(this ExpressionSyntax expression) => expression switch
    {
        InQuerySyntax x => x.Query,
        ExistsSyntax x => x.Query,
        ScalarQuerySyntax x => x.Query,
        _ => null,
    };

    private static IEnumerable<ExpressionSyntax?> Parts(ExpressionSyntax expression) => expression switch
    {
        UnarySyntax x => Of(x.Operand),
        BinarySyntax x => Of(x.Left, x.Right),
        BetweenSyntax x => Of(x.Operand, x.Low, x.High),
        InListSyntax x => Of(x.Operand).Concat(x.Items),
        InQuerySyntax x => Of(x.Operand),
        LikeSyntax x => Of(x.Operand, x.Pattern, x.Escape),
        IsSyntax x => Of(x.Operand),
        IsDistinctSyntax x => Of(x.Left, x.Right),
        CaseSyntax x => Of(x.Operand).Concat(x.Arms.SelectMany(a => Of(a.When, a.Then))).Concat(Of(x.Else)),
        CastSyntax x => Of(x.Operand),
        ExtractSyntax x => Of(x.Operand),
        AtTimeZoneSyntax x => Of(x.Operand, x.Zone),
        CallSyntax x => Call(x),
        ConstructorSyntax x => x.Items,
        IndexSyntax x => Of(x.Operand, x.Index),
        FieldSyntax x => Of(x.Operand),
        _ => Of(),
    };

    private static IEnumerable<ExpressionSyntax?> Call(CallSyntax call)
    {
        var parts = call.Arguments.Concat(Order(call.ArgumentOrder)).Concat(Order(call.WithinGroup)).Concat(Of(call.Filter));
        return call.Over is { } over
            ? parts.Concat(over.PartitionBy).Concat(Order(over.OrderBy)).Concat(Of(over.Frame?.Start.Offset, over.Frame?.End.Offset))
            : parts;
    }

    private static IEnumerable<ExpressionSyntax> Order(EquatableArray<OrderItem> items) => items.Select(i => i.Expression);

    private static ExpressionSyntax?[] Of(params ExpressionSyntax?[] parts) => parts;
}
