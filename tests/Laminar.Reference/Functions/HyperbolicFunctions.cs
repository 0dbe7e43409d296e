using System;
using System.Collections.Generic;

namespace Laminar.Reference;

/// <summary>Hyperbolic functions by exponentials and logarithms, and the cotangent.</summary>
public static class HyperbolicFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("COT", a => F(a) is var x && double.IsInfinity(x) ? throw new RowError("an infinite angle") : Math.Cos(x) / Math.Sin(x)),
        ("SINH", a => Math.Abs(F(a)) < 1e-3 ? Math.Sinh(F(a)) : (Math.Exp(F(a)) - Math.Exp(-F(a))) / 2),
        ("COSH", a => (Math.Exp(F(a)) + Math.Exp(-F(a))) / 2),
        ("TANH", a => Math.Tanh(F(a))),
        ("ASINH", a => Math.Asinh(F(a))),
        ("ACOSH", a => F(a) is var x && x < 1 ? throw new RowError("a number below 1") : Math.Acosh(x)),
        ("ATANH", a => F(a) is var x && Math.Abs(x) > 1 ? throw new RowError("a number outside -1 to 1") : Math.Atanh(x)),
    ];

    private static double F(object?[] arguments) => CastToFloating.Double(arguments[0]!);
}
