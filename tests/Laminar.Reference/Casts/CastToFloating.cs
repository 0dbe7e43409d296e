using System.Globalization;

namespace Laminar.Reference;

/// <summary>CAST to REAL and DOUBLE: the nearest value; what is beyond the greatest finite one fails.</summary>
public static class CastToFloating
{
    public static float Single(object value) => value switch
    {
        float v => v,
        double v => Finite(v, (float)v),
        string v => (float)Parse(v, single: true),
        _ => float.Parse(Digits(value), CultureInfo.InvariantCulture),
    };

    public static double Double(object value) => value switch
    {
        float v => v,
        double v => v,
        string v => Parse(v, single: false),
        _ => double.Parse(Digits(value), CultureInfo.InvariantCulture),
    };

    private static string Digits(object value) => value is decimal d
        ? (d == 0 ? 0 : d).ToString(CultureInfo.InvariantCulture)
        : Integers.Widen(value).ToString(CultureInfo.InvariantCulture);

    private static float Finite(double from, float to) => double.IsFinite(from) && !float.IsFinite(to)
        ? throw new RowError("the number does not fit REAL")
        : to;

    private static double Parse(string text, bool single)
    {
        var trimmed = text.Trim(CastTo.Whitespace);
        var special = Special(trimmed.ToLowerInvariant());
        if (special is { } named)
        {
            return named;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(trimmed, Styles, CultureInfo.InvariantCulture, out var value) || double.IsNaN(value))
        {
            throw new RowError($"'{text}' is not a number");
        }

        var result = single ? float.Parse(trimmed, Styles, CultureInfo.InvariantCulture) : value;
        return double.IsFinite(result) ? result : throw new RowError($"'{text}' is out of range");
    }

    private static double? Special(string text) => text switch
    {
        "nan" => double.NaN,
        "infinity" or "inf" or "+infinity" or "+inf" => double.PositiveInfinity,
        "-infinity" or "-inf" => double.NegativeInfinity,
        _ => null,
    };
}
