using System;
using System.Numerics;
using System.Text;

namespace Laminar.Functions;

/// <summary>Simple case mapping, character by character, the same everywhere (ß stays ß). What is not well-formed stays as it is.</summary>
internal static class TextCase
{
    public static Made<TChar> Map<TChar>(ReadOnlySpan<TChar> text, bool upper, string function) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var writer = Writer(text, function);
        for (var rest = text; !rest.IsEmpty;)
        {
            rest = rest[Append(ref writer, rest, upper, out _)..];
        }

        return writer.Finish();
    }

    /// <summary>The first letter or digit of each word upper, the others lower.</summary>
    public static Made<TChar> Initcap<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var writer = Writer(text, "INITCAP");
        var inWord = false;
        for (var rest = text; !rest.IsEmpty;)
        {
            rest = rest[Append(ref writer, rest, !inWord, out var rune)..];
            inWord = Rune.IsLetterOrDigit(rune);
        }

        return writer.Finish();
    }

    public static Rune Lower(Rune rune) => rune.IsAscii
        ? new Rune(rune.Value is >= 'A' and <= 'Z' ? (uint)rune.Value | 0x20 : (uint)rune.Value)
        : Rune.ToLowerInvariant(rune);

    // A mapped character may need three bytes for two.
    private static ScratchWriter<TChar> Writer<TChar>(ReadOnlySpan<TChar> text, string function) where TChar : unmanaged, IBinaryInteger<TChar> =>
        new(text.Length + (long)text.Length / 2 + 4, function);

    private static int Append<TChar>(ref ScratchWriter<TChar> writer, ReadOnlySpan<TChar> rest, bool upper, out Rune rune)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var unit = uint.CreateTruncating(rest[0]);
        if (unit < 0x80)
        {
            rune = new Rune(unit);
            var flips = upper ? unit - 'a' <= 'z' - 'a' : unit - 'A' <= 'Z' - 'A';
            writer.Rest[0] = TChar.CreateTruncating(flips ? unit ^ 0x20 : unit);
            writer.Advance(1);
            return 1;
        }

        if (!Runes.TryFirst(rest, out rune, out var length))
        {
            writer.Append(rest[..length]);
            return length;
        }

        writer.Advance(Runes.Write(upper ? Rune.ToUpperInvariant(rune) : Rune.ToLowerInvariant(rune), writer.Rest));
        return length;
    }
}
