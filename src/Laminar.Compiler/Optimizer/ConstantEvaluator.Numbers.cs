using System;
using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

public static partial class ConstantEvaluator
{
    private const string DivisionByZero = "division by zero";

    private static Evaluation? Arithmetic(ArithmeticOp op, object left, object right, SqlType type)
    {
        if (type.IsInteger)
        {
            return Integers(op, Exact(left), Exact(right), type);
        }

        return type.Kind switch
        {
            TypeKind.Decimal => Decimals(op, (decimal)left, (decimal)right),
            TypeKind.Double => Doubles(op, (double)left, (double)right),
            TypeKind.Real => Reals(op, (float)left, (float)right),
            _ => null,
        };
    }

    /// <summary>In DECIMAL, which holds any sum, product and quotient of two 64-bit integers but products beyond 28 digits: those overflow anyway.</summary>
    private static Evaluation Integers(ArithmeticOp op, decimal left, decimal right, SqlType type)
    {
        if (right == 0 && op is (ArithmeticOp.Divide or ArithmeticOp.Modulo))
        {
            return Evaluation.Failed(DivisionByZero);
        }

        if (op == ArithmeticOp.Multiply && left != 0 && Math.Abs(right) > decimal.MaxValue / Math.Abs(left))
        {
            return Overflow(type);
        }

        var result = op switch
        {
            ArithmeticOp.Add => left + right,
            ArithmeticOp.Subtract => left - right,
            ArithmeticOp.Multiply => left * right,
            ArithmeticOp.Divide => decimal.Truncate(left / right),
            _ => left % right,
        };
        return IntegerValue.Of(result, type.Kind) is { } value ? Evaluation.Of(value, type) : Overflow(type);
    }

    /// <summary>Near the limits of DECIMAL it is left to run time: whether it overflows there is for one implementation to say.</summary>
    private static Evaluation? Decimals(ArithmeticOp op, decimal left, decimal right)
    {
        if (right == 0 && op is (ArithmeticOp.Divide or ArithmeticOp.Modulo))
        {
            return Evaluation.Failed(DivisionByZero);
        }

        const decimal Large = 1e13m;
        if (Math.Abs(left) > Large || Math.Abs(right) > Large)
        {
            return null;
        }

        return op switch
        {
            ArithmeticOp.Add => Evaluation.Of(left + right, SqlType.Decimal),
            ArithmeticOp.Subtract => Evaluation.Of(left - right, SqlType.Decimal),
            ArithmeticOp.Multiply => Evaluation.Of(left * right, SqlType.Decimal),
            _ => null,
        };
    }

    private static Evaluation? Doubles(ArithmeticOp op, double left, double right) => op switch
    {
        ArithmeticOp.Add => Evaluation.Of(left + right, SqlType.Double),
        ArithmeticOp.Subtract => Evaluation.Of(left - right, SqlType.Double),
        ArithmeticOp.Multiply => Evaluation.Of(left * right, SqlType.Double),
        _ when right == 0 => Evaluation.Failed(DivisionByZero),
        ArithmeticOp.Divide => Evaluation.Of(left / right, SqlType.Double),
        _ => null,
    };

    private static Evaluation? Reals(ArithmeticOp op, float left, float right) => op switch
    {
        ArithmeticOp.Add => Evaluation.Of((float)(left + right), SqlType.Real),
        ArithmeticOp.Subtract => Evaluation.Of((float)(left - right), SqlType.Real),
        ArithmeticOp.Multiply => Evaluation.Of((float)(left * right), SqlType.Real),
        _ when right == 0 => Evaluation.Failed(DivisionByZero),
        ArithmeticOp.Divide => Evaluation.Of((float)(left / right), SqlType.Real),
        _ => null,
    };

    private static Evaluation Overflow(SqlType type) => Evaluation.Failed("the result does not fit into " + TypeText.Of(type));

    private static decimal Exact(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static object Zero(SqlType type) => type.Kind switch
    {
        TypeKind.Double => -0.0,
        TypeKind.Real => -0f,
        TypeKind.Decimal => 0m,
        _ => 0,
    };
}
