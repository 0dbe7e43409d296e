using System;

namespace Laminar;

public readonly partial struct Timestamp
{
    /// <summary>Room enough for any timestamp's text.</summary>
    public const int MaxTextLength = 29;

    /// <summary>
    /// Reads <c>yyyy-MM-dd</c>, or that with <c>HH:mm[:ss[.f…]]</c> (one to nine digits) after a space or T, and then optionally Z or an offset
    /// (<c>+02</c>, <c>+0200</c>, <c>+02:00</c>). Nothing else: no other order, no blanks around.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Timestamp value)
    {
        var parsed = TimeReader.TryTimestamp(utf8, out var nanoseconds);
        value = new Timestamp(nanoseconds);
        return parsed;
    }

    /// <summary>As <see cref="TryParse(ReadOnlySpan{byte}, out Timestamp)"/>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Timestamp value)
    {
        var parsed = TimeReader.TryTimestamp(text, out var nanoseconds);
        value = new Timestamp(nanoseconds);
        return parsed;
    }

    /// <summary><c>2001-01-01 06:20:00</c>, with a fraction of as many digits as it needs.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a function of SQL that gives a string makes one; over Utf8 none is made")]
    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxTextLength];
        return new string(text[..TimeWriter.Timestamp(text, Nanoseconds)]);
    }

    /// <summary>As <see cref="ToString()"/>: there is one format and no culture.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes what <see cref="ToString()"/> gives.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten) => TryWrite(destination, out charsWritten);

    /// <summary>Writes what <see cref="ToString()"/> gives.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => TryWrite(utf8Destination, out bytesWritten);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryWrite(destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryWrite(utf8Destination, out bytesWritten);

    private bool TryWrite<TChar>(Span<TChar> destination, out int written) where TChar : unmanaged, System.Numerics.IBinaryInteger<TChar>
    {
        if (destination.Length >= MaxTextLength)
        {
            written = TimeWriter.Timestamp(destination, Nanoseconds);
            return true;
        }

        Span<TChar> text = stackalloc TChar[MaxTextLength];
        var length = TimeWriter.Timestamp(text, Nanoseconds);
        var fits = text[..length].TryCopyTo(destination);
        written = fits ? length : 0;
        return fits;
    }
}
