using System;
using System.Collections.Generic;
using System.Numerics;

namespace Laminar.Reference;

/// <summary>Bits of numbers, as whole numbers of any size: the plan's type cuts them again.</summary>
public static class BitFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("BITAND", a => W(a[0]) & W(a[1])),
        ("BITOR", a => W(a[0]) | W(a[1])),
        ("BITXOR", a => W(a[0]) ^ W(a[1])),
        ("BITNOT", a => -W(a[0]) - 1),
        ("SHIFTLEFT", a => a[0] is long wide ? wide << (int)(W(a[1]) & 63) : (object)((int)a[0]! << (int)(W(a[1]) & 31))),
        ("SHIFTRIGHT", a => W(a[0]) >> (int)(W(a[1]) & (a[0] is long ? 63 : 31))),
        ("BIT_COUNT", a => a[0] is long wide ? Ones((ulong)wide) : Ones((uint)(int)a[0]!)),
        ("FACTORIAL", a => W(a[0]) < 0 ? throw new RowError("a negative number") : Factorial(W(a[0]))),
        ("E", _ => Math.E),
    ];

    private static BigInteger W(object? value) => Integers.Widen(value!);

    private static int Ones(ulong bits) => bits == 0 ? 0 : (int)(bits & 1) + Ones(bits >> 1);

    private static BigInteger Factorial(BigInteger value) => value > 25 ? throw new OverflowException() : value < 2 ? 1 : value * Factorial(value - 1);
}
