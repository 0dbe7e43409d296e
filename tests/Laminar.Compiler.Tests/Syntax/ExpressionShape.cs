using System;
using System.Linq;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Tests.Syntax;

/// <summary>Expressions as (operator operand …), so that a test reads how they group.</summary>
internal static class ExpressionShape
{
    public static string Of(ExpressionSyntax? expression) => expression switch
    {
        null => "-",
        NameSyntax x => x.Name.ToString(),
        LiteralSyntax x => x.Kind switch
        {
            LiteralKind.String => "'" + x.Text + "'",
            LiteralKind.Timestamp or LiteralKind.Date or LiteralKind.Time => x.Kind.ToString().ToUpperInvariant() + "'" + x.Text + "'",
            _ => x.Text,
        },
        StarSyntax x => x.Qualifier is null ? "*" : x.Qualifier + ".*",
        IntervalSyntax x => "(interval " + (x.Negative ? "-" : "") + x.Text + Word(x.From) + Word(x.To) + ")",
        CastSyntax x => "(" + (x.Try ? "try_cast " : "cast ") + Of(x.Operand) + " " + TypeShape(x.Type) + ")",
        CallSyntax x => Call(x),
        CaseSyntax x => "(case " + Of(x.Operand) + string.Concat(x.Arms.Select(a => " " + Of(a.When) + ":" + Of(a.Then))) + " " + Of(x.Else) + ")",
        InQuerySyntax x => "(" + Not(x.Negated) + "in " + Of(x.Operand) + " query)",
        ExistsSyntax => "(exists query)",
        ScalarQuerySyntax => "(query)",
        DescriptorSyntax x => "(descriptor " + string.Join(" ", x.Columns.Select(c => c.Text)) + ")",
        _ => "(" + Head(expression) + string.Concat(expression.Children().Select(c => " " + Of(c))) + ")",
    };

    public static string TypeShape(TypeSyntax type) =>
        type.Name + (type.Arguments.Count == 0 ? "" : "(" + string.Join(",", type.Arguments) + ")") +
        (type.Fields.Count == 0 ? "" : "<" + string.Join(",", type.Fields.Select(f => (f.Name is null ? "" : f.Name.Text + " ") + TypeShape(f.Type!))) + ">");

    private static string Head(ExpressionSyntax expression) => expression switch
    {
        UnarySyntax x => x.Op.ToString().ToLowerInvariant(),
        BinarySyntax x => Symbol(x.Op),
        BetweenSyntax x => Not(x.Negated) + "between" + (x.Symmetric ? " symmetric" : ""),
        InListSyntax x => Not(x.Negated) + "in",
        LikeSyntax x => Not(x.Negated) + (x.IgnoreCase ? "ilike" : "like"),
        IsSyntax x => "is " + Not(x.Negated) + x.Kind.ToString().ToLowerInvariant(),
        IsDistinctSyntax x => "is " + Not(x.Negated) + "distinct",
        ExtractSyntax x => "extract " + x.Unit,
        AtTimeZoneSyntax => "zone",
        ConstructorSyntax x => x.Kind.ToLowerInvariant(),
        IndexSyntax => "index",
        FieldSyntax x => "field " + x.Field.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name),
    };

    private static string Call(CallSyntax call) =>
        "(" + call.Name + (call.Distinct ? " distinct" : "") + string.Concat(call.Arguments.Select(a => " " + Of(a))) +
        Part("order", string.Join(" ", call.ArgumentOrder.Select(Order))) + Part("within", string.Join(" ", call.WithinGroup.Select(Order))) +
        (call.Filter is null ? "" : " filter " + Of(call.Filter)) + (call.Over is null ? "" : " " + Over(call.Over)) + ")";

    private static string Over(OverSyntax over) =>
        "over[" + string.Join(" ", over.PartitionBy.Select(Of)) + "|" + string.Join(" ", over.OrderBy.Select(Order)) +
        (over.Frame is { } f ? "|" + (f.Rows ? "rows " : "range ") + Bound(f.Start) + ".." + Bound(f.End) : "") + "]";

    private static string Bound(FrameBound bound) =>
        (bound.Unbounded ? "unbounded" : bound.Offset is null ? "current" : Of(bound.Offset)) + (bound.Following ? " following" : "");

    private static string Order(OrderItem item) =>
        Of(item.Expression) + (item.Descending ? " desc" : "") + (item.NullsFirst is { } first ? first ? " nulls first" : " nulls last" : "");

    private static string Part(string name, string text) => text.Length == 0 ? "" : " " + name + " " + text;

    private static string Word(string? word) => word is null ? "" : " " + word;

    private static string Not(bool negated) => negated ? "not " : "";

    private static string Symbol(BinaryOp op) => op switch
    {
        BinaryOp.Equal => "=", BinaryOp.NotEqual => "<>", BinaryOp.Less => "<", BinaryOp.LessOrEqual => "<=", BinaryOp.Greater => ">", BinaryOp.GreaterOrEqual => ">=",
        BinaryOp.Add => "+", BinaryOp.Subtract => "-", BinaryOp.Multiply => "*", BinaryOp.Divide => "/", BinaryOp.Modulo => "%", BinaryOp.Concat => "||",
        BinaryOp.JsonField => "->", BinaryOp.JsonText => "->>", BinaryOp.BitAnd => "&", BinaryOp.BitOr => "|", BinaryOp.BitXor => "#",
        BinaryOp.ShiftLeft => "<<", BinaryOp.ShiftRight => ">>", BinaryOp.Match => "~", BinaryOp.MatchOfAnyCase => "~*", BinaryOp.NoMatch => "!~", BinaryOp.NoMatchOfAnyCase => "!~*",
        _ => op.ToString().ToLowerInvariant(),
    };
}
