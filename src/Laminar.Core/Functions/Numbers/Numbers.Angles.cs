using System;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>Trigonometry in DOUBLE, angles in radians. An infinite angle, and a ratio outside the domain, throw.</content>
public static partial class Numbers
{
    /// <summary>π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Pi() => Math.PI;

    /// <summary>Sine.</summary>
    public static double Sin(double value) => Math.Sin(Angle(value, "SIN"));

    /// <summary>Cosine.</summary>
    public static double Cos(double value) => Math.Cos(Angle(value, "COS"));

    /// <summary>Tangent.</summary>
    public static double Tan(double value) => Math.Tan(Angle(value, "TAN"));

    /// <summary>Cotangent.</summary>
    public static double Cot(double value) => 1 / Math.Tan(Angle(value, "COT"));

    /// <summary>Inverse sine of a ratio in [-1, 1].</summary>
    public static double Asin(double value) => Math.Asin(Ratio(value, "ASIN"));

    /// <summary>Inverse cosine of a ratio in [-1, 1].</summary>
    public static double Acos(double value) => Math.Acos(Ratio(value, "ACOS"));

    /// <summary>Inverse tangent.</summary>
    public static double Atan(double value) => Math.Atan(value);

    /// <summary>The angle of the point (x, y).</summary>
    public static double Atan2(double y, double x) => Math.Atan2(y, x);

    /// <summary>Hyperbolic sine.</summary>
    public static double Sinh(double value) => Math.Sinh(value);

    /// <summary>Hyperbolic cosine.</summary>
    public static double Cosh(double value) => Math.Cosh(value);

    /// <summary>Hyperbolic tangent.</summary>
    public static double Tanh(double value) => Math.Tanh(value);

    /// <summary>Inverse hyperbolic sine.</summary>
    public static double Asinh(double value) => Math.Asinh(value);

    /// <summary>Inverse hyperbolic cosine of a number not below 1.</summary>
    public static double Acosh(double value)
    {
        if (value < 1)
        {
            Failure.Argument("ACOSH", "a number below 1");
        }

        return Math.Acosh(value);
    }

    /// <summary>Inverse hyperbolic tangent of a number in [-1, 1].</summary>
    public static double Atanh(double value) => Math.Atanh(Ratio(value, "ATANH"));

    /// <summary>Radians as degrees.</summary>
    public static double Degrees(double value) => value * (180 / Math.PI);

    /// <summary>Degrees as radians.</summary>
    public static double Radians(double value) => value * (Math.PI / 180);

    private static double Angle(double value, string function)
    {
        if (double.IsInfinity(value))
        {
            Failure.Argument(function, "an infinite angle");
        }

        return value;
    }

    private static double Ratio(double value, string function)
    {
        if (Math.Abs(value) > 1)
        {
            Failure.Argument(function, "a number outside -1 to 1");
        }

        return value;
    }
}
