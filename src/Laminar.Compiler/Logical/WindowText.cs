using System;
using System.Globalization;

namespace Laminar.Compiler.Logical;

/// <summary>Windows and their lengths as SQL writes them.</summary>
public static class WindowText
{
    private static readonly (long Length, string Unit)[] Units =
    {
        (86_400_000_000_000, "DAY"), (3_600_000_000_000, "HOUR"), (60_000_000_000, "MINUTE"), (1_000_000_000, "SECOND"), (1_000_000, "MILLISECOND"),
    };

    public static string Of(WindowSpec window)
    {
        var hasOneLength = window.Kind is WindowKind.Tumble or WindowKind.Session;
        var lengths = hasOneLength ? Interval(window.Size) : Interval(window.Slide) + ", " + Interval(window.Size);
        return window.Kind.ToString().ToUpperInvariant() + "(" + lengths + (window.Offset == 0 ? ")" : ", " + Interval(window.Offset) + ")");
    }

    /// <summary>INTERVAL '90' SECOND: the largest unit that divides it.</summary>
    public static string Interval(long nanoseconds)
    {
        foreach (var (length, unit) in Units)
        {
            if (nanoseconds % length == 0 && nanoseconds != 0)
            {
                return "INTERVAL '" + (nanoseconds / length).ToString(CultureInfo.InvariantCulture) + "' " + unit;
            }
        }

        var seconds = Math.Round(nanoseconds / 1_000_000_000m, 9);
        return "INTERVAL '" + seconds.ToString("0.#########", CultureInfo.InvariantCulture) + "' SECOND";
    }
}
