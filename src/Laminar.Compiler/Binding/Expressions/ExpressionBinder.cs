using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// Expressions over the row of a FROM. With a <see cref="GroupContext"/> aggregates and windows may occur too: they become
/// <see cref="AggregateRefExpr"/> and <see cref="WindowFieldExpr"/>, and <see cref="GroupedRow"/> later moves the whole over the group's row.
/// </summary>
/// <param name="place">What the expression belongs to, as messages name it: WHERE, the select list, …</param>
internal sealed partial class ExpressionBinder(BindingContext context, Scope scope, string place, GroupContext? group = null, SelectAliases? aliases = null)
{
    private readonly Coercion _coercion = new(context);
    private int _depth;

    /// <summary>In a query as a value in HAVING: the groups around it. What no table has may be a bound of their window.</summary>
    public GroupContext? Around { get; init; }

    public Expr Bind(ExpressionSyntax syntax)
    {
        if (_depth >= ExpressionLimits.Depth)
        {
            context.Report(BindingRules.TooComplex, syntax.Span, "nested deeper than " + ExpressionLimits.Depth.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return ErrorExpr.Create();
        }

        _depth++;
        var bound = RefuseFailure(BindNode(syntax), syntax.Span);
        _depth--;
        context.Positions.Set(bound, syntax.Span);
        return bound;
    }

    /// <summary>A condition: BOOLEAN, or NULL.</summary>
    public Expr BindCondition(ExpressionSyntax syntax, string of)
    {
        var bound = Bind(syntax);
        if (bound.Type.Kind is TypeKind.Null)
        {
            return _coercion.To(bound, SqlType.Boolean, syntax.Span);
        }

        if (bound.Type.Kind is TypeKind.Boolean or TypeKind.Error)
        {
            return bound;
        }

        var hint = bound.Type.IsNumeric ? "; compare it, as in … <> 0" : string.Empty;
        context.Report(BindingRules.NotBoolean, syntax.Span, of, TypeText.Of(bound.Type), hint);
        return ErrorExpr.Create();
    }

    private Expr BindNode(ExpressionSyntax syntax) => syntax switch
    {
        LiteralSyntax x => BindLiteral(x),
        IntervalSyntax x => BindInterval(x),
        NameSyntax x => BindName(x),
        StarSyntax x => Fail(BindingRules.MisplacedStar, x.Span),
        UnarySyntax x => BindUnary(x),
        BinarySyntax x => BindBinary(x),
        BetweenSyntax x => BindBetween(x),
        InListSyntax x => BindInList(x),
        LikeSyntax x => BindLike(x),
        IsSyntax x => BindIs(x),
        IsDistinctSyntax x => BindIsDistinct(x),
        CaseSyntax x => BindCase(x),
        CastSyntax x => BindCast(x),
        ExtractSyntax x => BindExtract(x),
        CallSyntax x => BindCall(x),
        InQuerySyntax x => NotSupported(x.Span, "IN (query) that is not a condition of WHERE by itself", "write it in WHERE, alone or with AND"),
        ExistsSyntax x => NotSupported(x.Span, "EXISTS (query) that is not a condition of WHERE by itself", "write it in WHERE, alone or with AND"),
        ScalarQuerySyntax x => scope.Values.FirstOrDefault(value => ReferenceEquals(value.Syntax, x))?.Value ?? NotSupported(x.Span, "a query as a value in " + (place == "ON" ? "ON of a join whose rows come out unmatched" : place), place == "ON" ? "write it in WHERE of a sub-query that is joined" : "write it in WHERE or in the select list of a query around, or join what it reads"),
        AtTimeZoneSyntax x => Call("AT_TIME_ZONE", x.Span, [Bind(x.Operand), Bind(x.Zone)]),
        ConstructorSyntax x => BindConstructor(x),
        IndexSyntax x => BindIndex(x),
        FieldSyntax x => BindField(x),
        DescriptorSyntax x => NotSupported(x.Span, "DESCRIPTOR outside a table function"),
        _ => NotSupported(syntax.Span, "this kind of expression"),
    };

    /// <summary>An expression of constants alone that fails does so for every row.</summary>
    private Expr RefuseFailure(Expr bound, TextSpan span)
    {
        if (bound is ConstantExpr || ConstantEvaluator.Evaluate(bound) is not { Reason: { } reason })
        {
            return bound;
        }

        return Fail(BindingRules.AlwaysFails, span, reason);
    }

    private Expr Fail(Rule rule, TextSpan span, params string[] arguments) => Fail(rule, span, default(EquatableArray<SqlFix>), arguments);

    private Expr Fail(Rule rule, TextSpan span, EquatableArray<SqlFix> fixes, params string[] arguments)
    {
        context.Report(rule, span, fixes, arguments);
        return ErrorExpr.Create();
    }

    private Expr NotSupported(TextSpan span, string construct, string? instead = null)
    {
        context.Diagnostics.NotSupportedYet(span, construct, instead);
        return ErrorExpr.Create();
    }
}
