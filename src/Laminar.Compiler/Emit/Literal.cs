using System;
using System.Globalization;
using System.Text;

namespace Laminar.Compiler.Emit;

/// <summary>
/// Values as C# literals. Text from SQL reaches emitted code through here only: every character that could end a literal, or a line, or be read
/// differently by an editor is escaped.
/// </summary>
internal static class Literal
{
    /// <summary>A quoted string.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                default: Append(text, c); break;
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>A quoted string that can be UTF-8: half a surrogate pair, which C# refuses there, becomes U+FFFD as it would in any encoder.</summary>
    public static string Utf8(string value)
    {
        var whole = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                whole.Append(value[i]).Append(value[++i]);
            }
            else
            {
                whole.Append(char.IsSurrogate(value[i]) ? '\uFFFD' : value[i]);
            }
        }

        return Text(whole.ToString()) + "u8";
    }

    /// <summary>A number of nanoseconds, in groups of three digits.</summary>
    public static string Long(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "_");

    public static string Double(double value)
    {
        if (double.IsNaN(value))
        {
            return "double.NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        return WithPoint(RoundTrip(value), value == 0 && 1 / value < 0);
    }

    public static string Single(float value)
    {
        if (float.IsNaN(value))
        {
            return "float.NaN";
        }

        if (float.IsInfinity(value))
        {
            return value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        }

        return WithPoint(value.ToString("R", CultureInfo.InvariantCulture), value == 0 && 1 / value < 0) + "f";
    }

    private static void Append(StringBuilder text, char c)
    {
        var isPlain = c is >= ' ' and < '\x7F' || char.IsLetter(c) && !char.IsSurrogate(c);
        if (isPlain)
        {
            text.Append(c);
        }
        else
        {
            text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    // "R" is the shortest text on .NET and, on .NET Framework, not always one that reads back.
    private static string RoundTrip(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string WithPoint(string digits, bool negativeZero)
    {
        var text = negativeZero && !digits.StartsWith("-", StringComparison.Ordinal) ? "-" + digits : digits;
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }
}
