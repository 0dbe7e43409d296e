using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    /// <summary>One side at least is a date, a time or an interval.</summary>
    private Expr BindTimeArithmetic(BinarySyntax syntax, Expr left, Expr right)
    {
        switch (syntax.Op)
        {
            case BinaryOp.Add when IsPoint(left.Type):
                return Shift(TimeOp.AddInterval, syntax, left, right, syntax.Right);
            case BinaryOp.Add when IsPoint(right.Type):
                return Shift(TimeOp.AddInterval, syntax, right, left, syntax.Left);
            case BinaryOp.Add:
                return Shift(TimeOp.AddInterval, syntax, Interval(left, syntax.Left), right, syntax.Right);
            case BinaryOp.Subtract when IsPoint(right.Type) || IsPoint(left.Type) && right is ConstantExpr { Value: string }:
                return Difference(syntax, left, right);
            case BinaryOp.Subtract:
                return Shift(TimeOp.SubtractInterval, syntax, IsPoint(left.Type) ? left : Interval(left, syntax.Left), right, syntax.Right);
            case BinaryOp.Multiply when left.Type.Kind == TypeKind.Interval:
                return Scale(syntax, left, right, syntax.Right);
            case BinaryOp.Multiply when right.Type.Kind == TypeKind.Interval:
                return Scale(syntax, right, left, syntax.Left);
            case BinaryOp.Divide when left.Type.Kind == TypeKind.Interval && IsNumber(right):
                var divisor = _coercion.To(right, SqlType.Double, syntax.Right.Span);
                return new TimeArithmeticExpr(TimeOp.Scale, left, new ArithmeticExpr(ArithmeticOp.Divide, new ConstantExpr(1.0, SqlType.Double), divisor, SqlType.Double), SqlType.Interval);
            default:
                return WrongOperands(syntax, left, right);
        }
    }

    private Expr Shift(TimeOp op, BinarySyntax syntax, Expr point, Expr by, ExpressionSyntax bySyntax)
    {
        by = Interval(by, bySyntax);
        if (by.IsError() || point.IsError())
        {
            return ErrorExpr.Create();
        }

        if (by.Type.Kind != TypeKind.Interval || !Coercion.IsTime(point.Type))
        {
            return ReferenceEquals(bySyntax, syntax.Right) ? WrongOperands(syntax, point, by) : WrongOperands(syntax, by, point);
        }

        return new TimeArithmeticExpr(op, point, by, point.Type.Kind == TypeKind.Date ? SqlType.Timestamp : point.Type);
    }

    /// <summary>Two points in time: an interval. A string beside one is a point too, as in PostgreSQL.</summary>
    private Expr Difference(BinarySyntax syntax, Expr left, Expr right)
    {
        var type = Coercion.Common(left, right);
        if (type is null || type.Kind is not (TypeKind.Timestamp or TypeKind.Date))
        {
            return WrongOperands(syntax, left, right);
        }

        left = _coercion.To(_coercion.To(left, type, syntax.Left.Span), SqlType.Timestamp, syntax.Left.Span);
        right = _coercion.To(_coercion.To(right, type, syntax.Right.Span), SqlType.Timestamp, syntax.Right.Span);
        return left.IsError() || right.IsError() ? ErrorExpr.Create() : new TimeArithmeticExpr(TimeOp.Difference, left, right, SqlType.Interval);
    }

    private Expr Scale(BinarySyntax syntax, Expr interval, Expr factor, ExpressionSyntax factorSyntax) => IsNumber(factor)
        ? new TimeArithmeticExpr(TimeOp.Scale, interval, _coercion.To(factor, SqlType.Double, factorSyntax.Span), SqlType.Interval)
        : WrongOperands(syntax, interval, factor);

    /// <summary>A string or NULL as an interval; anything else as it is.</summary>
    private Expr Interval(Expr expr, ExpressionSyntax syntax) =>
        expr.Type.Kind == TypeKind.Null || expr is ConstantExpr { Value: string } ? _coercion.To(expr, SqlType.Interval, syntax.Span) : expr;

    private static bool IsPoint(SqlType type) => type.Kind is TypeKind.Timestamp or TypeKind.Date or TypeKind.Time;

    private static bool IsNumber(Expr expr) => expr.Type.IsNumeric || expr.Type.Kind == TypeKind.Null;
}
