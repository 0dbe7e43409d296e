using System;
using System.Globalization;
using System.Numerics;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>
/// The values an integer expression can have, as far as types, constants and arithmetic tell: a SMALLINT widened to INTEGER and multiplied by 100 cannot
/// overflow, so it is emitted without a check.
/// </summary>
internal readonly struct IntegerRange
{
    private readonly BigInteger _min;
    private readonly BigInteger _max;

    private IntegerRange(BigInteger min, BigInteger max)
    {
        _min = min;
        _max = max;
    }

    public bool FitsIn(SqlType type)
    {
        var limits = Of(type);
        return _min >= limits._min && _max <= limits._max;
    }

    public bool Contains(int value) => value >= _min && value <= _max;

    public static IntegerRange Of(Expr expression) => expression switch
    {
        ConstantExpr { Value: not null } constant => Point(BigInteger.Parse(Convert.ToString(constant.Value, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture)),
        ArithmeticExpr { Op: ArithmeticOp.Add } x => Add(Bounded(x.Left), Bounded(x.Right)),
        ArithmeticExpr { Op: ArithmeticOp.Subtract } x => Add(Bounded(x.Left), Negate(Bounded(x.Right))),
        ArithmeticExpr { Op: ArithmeticOp.Multiply } x => Multiply(Bounded(x.Left), Bounded(x.Right)),
        NegateExpr x => Negate(Bounded(x.Operand)),
        CastExpr x when x.Operand.Type.IsInteger => Bounded(x.Operand),
        _ => Of(expression.Type),
    };

    /// <summary>The range of a value that exists: what would not fit the type has thrown.</summary>
    private static IntegerRange Bounded(Expr expression)
    {
        var range = Of(expression);
        return range.FitsIn(expression.Type) ? range : Of(expression.Type);
    }

    private static IntegerRange Of(SqlType type) => type.Kind switch
    {
        TypeKind.TinyInt => new(sbyte.MinValue, sbyte.MaxValue),
        TypeKind.SmallInt => new(short.MinValue, short.MaxValue),
        TypeKind.Integer => new(int.MinValue, int.MaxValue),
        TypeKind.UTinyInt => new(0, byte.MaxValue),
        TypeKind.USmallInt => new(0, ushort.MaxValue),
        TypeKind.UInteger => new(0, uint.MaxValue),
        TypeKind.UBigInt => new(0, ulong.MaxValue),
        _ => new(long.MinValue, long.MaxValue),
    };

    private static IntegerRange Point(BigInteger value) => new(value, value);

    private static IntegerRange Add(IntegerRange left, IntegerRange right) => new(left._min + right._min, left._max + right._max);

    private static IntegerRange Negate(IntegerRange range) => new(-range._max, -range._min);

    private static IntegerRange Multiply(IntegerRange left, IntegerRange right)
    {
        var a = left._min * right._min;
        var b = left._min * right._max;
        var c = left._max * right._min;
        var d = left._max * right._max;
        return new(BigInteger.Min(BigInteger.Min(a, b), BigInteger.Min(c, d)), BigInteger.Max(BigInteger.Max(a, b), BigInteger.Max(c, d)));
    }
}
