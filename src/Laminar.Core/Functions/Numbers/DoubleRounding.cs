using System;
using System.Globalization;

namespace Laminar.Functions;

/// <summary>
/// Rounds a double by its shortest decimal text, through a decimal: what has been typed as 2.675 rounds as that. Left out: numbers from 1e28 on and
/// places beyond 28 stay as they are (there a decimal does not reach).
/// </summary>
internal static class DoubleRounding
{
    // From here on every double is whole.
    private const double AllWhole = 9007199254740992;
    private const double Reach = 1e28;

    public static double ToPlaces(double value, int places, MidpointRounding mode)
    {
        if (!(Math.Abs(value) < (places >= 0 ? AllWhole : Reach)) || places > 28)
        {
            return value;
        }

        Span<byte> text = stackalloc byte[ValueWriter.Room];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        var exact = decimal.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
        var rounded = mode == MidpointRounding.ToZero ? Numbers.Truncate(exact, places) : Numbers.Round(exact, places);
        return Math.CopySign((double)rounded, value);
    }
}
