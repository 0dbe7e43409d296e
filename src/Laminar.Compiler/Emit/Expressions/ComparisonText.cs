using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// = &lt;&gt; &lt; &lt;= &gt; &gt;=. Floating-point numbers compare as in PostgreSQL: NaN equals NaN and is above all others. Where one side cannot be NaN, a C#
/// operator does: <c>x &gt; c</c> is true for NaN, as <c>!(x &lt;= c)</c> is.
/// </summary>
internal static class ComparisonText
{
    public static Fragment Emit(ExpressionEmitter emitter, CompareExpr expression)
    {
        if (IsNull(expression.Left) && !Failure.Of(expression.Right) || IsNull(expression.Right) && !Failure.Of(expression.Left))
        {
            return Fragment.Primary("default(bool?)", ClrKind.Bool, mayBeNull: true);
        }

        var kind = TextForms.Common(emitter, expression.Left, expression.Right);
        var operands = new[] { emitter.EmitAs(expression.Left, kind), emitter.EmitAs(expression.Right, kind) };
        return emitter.Strict([expression.Left, expression.Right], operands, x => Compare(expression, x[0], x[1]));
    }

    /// <summary>Compares two values that are not NULL.</summary>
    public static Fragment Compare(CompareExpr expression, Fragment left, Fragment right)
    {
        var op = expression.Op;
        switch (left.Kind)
        {
            case ClrKind.Double or ClrKind.Single:
                return Floating(expression, left, right);
            case ClrKind.Bool when op is not (CompareOp.Equal or CompareOp.NotEqual):
                return Binary($"{left.In(Precedence.Primary)}.CompareTo({right.AsArgument()})", op, "0");
            case ClrKind.String or ClrKind.Utf8 when op is not (CompareOp.Equal or CompareOp.NotEqual):
                return Binary($"{OperatorCatalog.Compare}.Of({left.AsArgument()}, {right.AsArgument()})", op, "0");
            default:
                left = ConstantText.Bare(left, expression.Left);
                right = ConstantText.Bare(right, expression.Right);
                return Plain(left, op, right);
        }
    }

    private static Fragment Floating(CompareExpr expression, Fragment left, Fragment right)
    {
        var op = expression.Op;
        var isLeftNumber = IsNeverNaN(expression.Left);
        var isRightNumber = IsNeverNaN(expression.Right);
        if (!isLeftNumber && !isRightNumber)
        {
            return Fragment.Primary($"{OperatorCatalog.Compare}.{op}({left.AsArgument()}, {right.AsArgument()})", ClrKind.Bool);
        }

        // NaN on the left is above the right, NaN on the right above the left: those comparisons are written as "not the opposite".
        var isTrueForNaN = !isLeftNumber && op is CompareOp.Greater or CompareOp.GreaterOrEqual
            || !isRightNumber && op is CompareOp.Less or CompareOp.LessOrEqual;
        if (isTrueForNaN && !(isLeftNumber && isRightNumber))
        {
            return new Fragment($"!({Plain(left, Opposite(op), right).Text})", Precedence.Unary, ClrKind.Bool);
        }

        return Plain(left, op, right);
    }

    private static bool IsNull(Expr expression) => expression is ConstantExpr { Value: null };

    /// <summary>Constants, and numbers converted from integers and decimals.</summary>
    private static bool IsNeverNaN(Expr expression) => expression switch
    {
        ConstantExpr { Value: double value } => !double.IsNaN(value),
        ConstantExpr { Value: float value } => !float.IsNaN(value),
        CastExpr cast => cast.Operand.Type.IsInteger || cast.Operand.Type.Kind == TypeKind.Decimal || cast.Type.IsFloating && IsNeverNaN(cast.Operand),
        _ => false,
    };

    private static Fragment Plain(Fragment left, CompareOp op, Fragment right) =>
        Binary(left.In(PrecedenceOf(op) + 1), op, right.In(PrecedenceOf(op) + 1));

    private static Fragment Binary(string left, CompareOp op, string right) => new($"{left} {Symbol(op)} {right}", PrecedenceOf(op), ClrKind.Bool);

    private static Precedence PrecedenceOf(CompareOp op) => op is CompareOp.Equal or CompareOp.NotEqual ? Precedence.Equality : Precedence.Relational;

    private static CompareOp Opposite(CompareOp op) => op switch
    {
        CompareOp.Equal => CompareOp.NotEqual,
        CompareOp.NotEqual => CompareOp.Equal,
        CompareOp.Less => CompareOp.GreaterOrEqual,
        CompareOp.LessOrEqual => CompareOp.Greater,
        CompareOp.Greater => CompareOp.LessOrEqual,
        _ => CompareOp.Less,
    };

    private static string Symbol(CompareOp op) => op switch
    {
        CompareOp.Equal => "==",
        CompareOp.NotEqual => "!=",
        CompareOp.Less => "<",
        CompareOp.LessOrEqual => "<=",
        CompareOp.Greater => ">",
        _ => ">=",
    };
}
