using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Whether evaluating an expression can throw. False is a promise; true may be too careful.</summary>
internal static class Failure
{
    public static bool Of(Expr expression) => FailsItself(expression) || ExpressionTree.Children(expression).Any(Of);

    /// <summary>A column that is written as it was read is not converted, so it cannot fail even where reading its value could.</summary>
    public static bool OfOutput(Expr item, RowColumn column) => !(item is ColumnExpr read && read.Clr == column.Clr) && Of(item);

    private static bool FailsItself(Expr expression) => expression switch
    {
        ColumnExpr column => IsOutOfRangePossible(column.Clr),
        ArithmeticExpr arithmetic => ArithmeticFails(arithmetic),
        NegateExpr negate => negate.Type.IsInteger && !IntegerRange.Of(negate).FitsIn(negate.Type),
        TimeArithmeticExpr time => time.Type.Kind != TypeKind.Time,
        LikeExpr like => !(like.Pattern is ConstantExpr constant && IsComplete(constant.Value as string ?? "", like.Escape)),
        CastExpr cast => !cast.Try && CastFails(cast.Operand, cast.Type),
        CallExpr call => call.Function.CanFail,
        ArrayExpr { Type.Kind: TypeKind.Map } map => map.Items.Where((key, i) => i % 2 == 0 && key.Nullable).Any(),
        _ => false,
    };

    /// <summary>A pattern that ends with its escape character is an error.</summary>
    private static bool IsComplete(string pattern, char escape)
    {
        var i = 0;
        while (i < pattern.Length)
        {
            i += pattern[i] == escape && escape != '\0' ? 2 : 1;
        }

        return i == pattern.Length;
    }

    /// <summary>Times that C# can hold and 64-bit nanoseconds cannot.</summary>
    private static bool IsOutOfRangePossible(ClrKind kind) => kind is ClrKind.DateTime or ClrKind.DateTimeOffset
        or ClrKind.UnixSeconds or ClrKind.UnixMilliseconds or ClrKind.UnixMicroseconds;

    private static bool ArithmeticFails(ArithmeticExpr expression)
    {
        if (expression.Op is ArithmeticOp.Divide or ArithmeticOp.Modulo)
        {
            return !IsSafeDivisor(expression.Right);
        }

        return expression.Type.IsInteger ? !IntegerRange.Of(expression).FitsIn(expression.Type) : !expression.Type.IsFloating;
    }

    /// <summary>A constant that is neither 0 nor -1, which would overflow on the smallest integer. Decimals overflow also otherwise.</summary>
    internal static bool IsSafeDivisor(Expr divisor) => divisor switch
    {
        ConstantExpr { Value: double value } => value != 0,
        ConstantExpr { Value: float value } => value != 0,
        ConstantExpr { Value: not null } when divisor.Type.IsInteger => !IntegerRange.Of(divisor).Contains(0) && !IntegerRange.Of(divisor).Contains(-1),
        _ => false,
    };

    private static bool CastFails(Expr operand, SqlType target)
    {
        var source = operand.Type;
        if (source.Kind is TypeKind.Null || target.Kind is TypeKind.Text || source.Kind == target.Kind && target.Kind != TypeKind.Decimal)
        {
            return false;
        }

        if (source.IsInteger)
        {
            return target.IsInteger ? !IntegerRange.Of(operand).FitsIn(target) : !target.IsFloating && !(target.Kind == TypeKind.Decimal && target.Precision == 0);
        }

        return !(source.Kind is TypeKind.Real or TypeKind.Decimal && target.Kind == TypeKind.Double
            || source.Kind == TypeKind.Decimal && target.Kind == TypeKind.Real
            || source.Kind == TypeKind.Decimal && target.Kind == TypeKind.Decimal && target.Precision == 0
            || source.Kind == TypeKind.Timestamp && target.Kind is TypeKind.Date or TypeKind.Time);
    }
}
