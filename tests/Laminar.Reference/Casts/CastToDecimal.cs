using System;
using System.Globalization;
using Laminar.Compiler.Catalog;

namespace Laminar.Reference;

/// <summary>CAST to DECIMAL and DECIMAL(p, s): rounds half away from zero to the scale; more digits than the precision fail.</summary>
public static class CastToDecimal
{
    public static decimal From(object value)
    {
        try
        {
            return value switch
            {
                decimal v => v,
                double v => (decimal)v,
                // Six digits are what every REAL of so many keeps; PostgreSQL writes no more.
                float v => (decimal)v == 0 ? 0 : decimal.Parse(v.ToString("G6", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture),
                string v => Parse(v),
                bool v => v ? 1 : 0,
                _ => (decimal)Integers.Widen(value),
            };
        }
        catch (OverflowException)
        {
            throw new RowError("the number does not fit DECIMAL");
        }
    }

    public static object Scaled(decimal value, SqlType type)
    {
        if (type.Precision == 0)
        {
            return value;
        }

        var rounded = Math.Round(value, type.Scale, MidpointRounding.AwayFromZero);
        var limit = 1m;
        for (var i = 0; i < type.Precision - type.Scale && i < 28; i++)
        {
            limit *= 10;
        }

        return type.Precision - type.Scale <= 28 && Math.Abs(rounded) >= limit
            ? throw new RowError($"the number does not fit DECIMAL({type.Precision}, {type.Scale})")
            : rounded + new decimal(0, 0, 0, false, (byte)Math.Min(type.Scale, 28));
    }

    private static decimal Parse(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text.Trim(CastTo.Whitespace), Styles, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new RowError($"'{text}' is not a DECIMAL");
    }
}
