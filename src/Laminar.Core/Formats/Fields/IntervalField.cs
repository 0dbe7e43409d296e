using System;
using System.Buffers.Text;

namespace Laminar.Formats;

/// <summary>An interval: [-][d.]HH:mm:ss[.f…] or, as PostgreSQL prints it, [-d days ][-]HH:mm:ss[.f…].</summary>
internal readonly struct IntervalField : IFieldParser<TimeSpan>
{
    public static string Expected => "an INTERVAL ([days] HH:mm:ss)";

    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        if (Utf8Parser.TryParse(text, out value, out var consumed, 'c') && consumed == text.Length)
        {
            return true;
        }

        value = default;
        if (!Utf8Parser.TryParse(text, out int days, out consumed))
        {
            return false;
        }

        var rest = text[consumed..];
        var unit = rest.StartsWith(" days"u8) ? 5 : rest.StartsWith(" day"u8) ? 4 : 0;
        rest = rest[unit..];
        var time = TimeSpan.Zero;
        if (unit == 0 || (rest.Length > 0 && !(rest[0] == ' ' && Utf8Parser.TryParse(rest[1..], out time, out consumed, 'c') && consumed == rest.Length - 1)))
        {
            return false;
        }

        var ticks = (Int128)days * TimeSpan.TicksPerDay + time.Ticks;
        value = new TimeSpan(unchecked((long)ticks));
        return ticks == value.Ticks;
    }
}
