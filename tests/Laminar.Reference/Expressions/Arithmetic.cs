using System;
using System.Numerics;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>+ - * / % on two values of one type.</summary>
public static class Arithmetic
{
    public static object Apply(ArithmeticOp op, object left, object right, TypeKind kind) => (left, right) switch
    {
        (double l, double r) => Floating(op, l, r),
        (float l, float r) => (float)Floating(op, l, r),
        (decimal l, decimal r) => Exact(op, l, r),
        _ => Integers.Narrow(Whole(op, Integers.Widen(left), Integers.Widen(right)), kind),
    };

    public static object Negate(object value, TypeKind kind) => value switch
    {
        double v => -v,
        float v => -v,
        decimal v => -v,
        TimeSpan v => v == TimeSpan.MinValue ? throw new RowError("the interval is too long") : -v,
        _ => Integers.Narrow(-Integers.Widen(value), kind),
    };

    private static BigInteger Whole(ArithmeticOp op, BigInteger left, BigInteger right) => op switch
    {
        ArithmeticOp.Add => left + right,
        ArithmeticOp.Subtract => left - right,
        ArithmeticOp.Multiply => left * right,
        _ when right.IsZero => throw new RowError("division by zero"),
        ArithmeticOp.Divide => BigInteger.Divide(left, right),
        _ => BigInteger.Remainder(left, right),
    };

    private static double Floating(ArithmeticOp op, double left, double right) => op switch
    {
        ArithmeticOp.Add => left + right,
        ArithmeticOp.Subtract => left - right,
        ArithmeticOp.Multiply => left * right,
        _ when right == 0 => throw new RowError("division by zero"),
        ArithmeticOp.Divide => left / right,
        _ => left % right,
    };

    private static decimal Exact(ArithmeticOp op, decimal left, decimal right)
    {
        try
        {
            return op switch
            {
                ArithmeticOp.Add => left + right,
                ArithmeticOp.Subtract => left - right,
                ArithmeticOp.Multiply => left * right,
                _ when right == 0 => throw new RowError("division by zero"),
                ArithmeticOp.Divide => left / right,
                _ => left % right,
            };
        }
        catch (OverflowException)
        {
            throw new RowError("a decimal overflows");
        }
    }
}
