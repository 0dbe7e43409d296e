using Laminar.Functions;
using static Laminar.Tests.Values.Bodies;

namespace Laminar.Tests.Values;

internal static class NumberBodies
{
    public static readonly Bodies All = new()
    {
        { "round_d", a => Show(Numbers.Round(D(a[0]))) },
        { "ceil_d", a => Show(Numbers.Ceiling(D(a[0]))) },
        { "floor_d", a => Show(Numbers.Floor(D(a[0]))) },
        { "trunc_d", a => Show(Numbers.Truncate(D(a[0]))) },
        { "sign_d", a => Show(Numbers.Sign(D(a[0]))) },
        { "abs_d", a => Show(Numbers.Abs(D(a[0]))) },
        { "round_m", a => Show(Numbers.Round(M(a[0]))) },
        { "ceil_m", a => Show(Numbers.Ceiling(M(a[0]))) },
        { "floor_m", a => Show(Numbers.Floor(M(a[0]))) },
        { "trunc_m", a => Show(Numbers.Truncate(M(a[0]))) },
        { "sign_m", a => Show(Numbers.Sign(M(a[0]))) },
        { "abs_m", a => Show(Numbers.Abs(M(a[0]))) },
        { "round2_m", a => Show(Casts.Fit(Numbers.Round(M(a[0]), I(a[1])), 20, System.Math.Max(I(a[1]), 0))) },
        { "trunc2_m", a => Show(Casts.Fit(Numbers.Truncate(M(a[0]), I(a[1])), 20, System.Math.Max(I(a[1]), 0))) },
        { "mod_i", a => Show(Numbers.Modulo(I(a[0]), I(a[1]))) },
        { "div_i", a => Show(Numbers.Divide(I(a[0]), I(a[1]))) },
        { "mod_m", a => Show(Numbers.Modulo(M(a[0]), M(a[1]))) },
        { "div_m", a => Show(Numbers.Quotient(M(a[0]), M(a[1]))) },
        { "div_d", a => Show(Numbers.Divide(D(a[0]), D(a[1]))) },
        { "gcd", a => Show(Numbers.Gcd(L(a[0]), L(a[1]))) },
        { "lcm", a => Show(Numbers.Lcm(L(a[0]), L(a[1]))) },
        { "width_bucket", a => Show(Numbers.WidthBucket(D(a[0]), D(a[1]), D(a[2]), I(a[3]))) },
        { "power", a => Show(Numbers.Power(D(a[0]), D(a[1]))) },
        { "sqrt", a => Show(Numbers.Sqrt(D(a[0]))) },
        { "ln", a => Show(Numbers.Ln(D(a[0]))) },
        { "log", a => Show(Numbers.Log10(D(a[0]))) },
        { "exp", a => Show(Numbers.Exp(D(a[0]))) },
        { "cbrt", a => Show(Numbers.Cbrt(D(a[0]))) },
        { "asin", a => Show(Numbers.Asin(D(a[0]))) },
        { "acos", a => Show(Numbers.Acos(D(a[0]))) },
        { "atan", a => Show(Numbers.Atan(D(a[0]))) },
        { "sin", a => Show(Numbers.Sin(D(a[0]))) },
        { "degrees", a => Show(Numbers.Degrees(D(a[0]))) },
        { "radians", a => Show(Numbers.Radians(D(a[0]))) },
        { "acosh", a => Show(Numbers.Acosh(D(a[0]))) },
        { "atanh", a => Show(Numbers.Atanh(D(a[0]))) },
    };
}
