using System;
using System.Buffers.Text;
using System.Text;

namespace Laminar.Formats;

/// <summary>The inside of a JSON string with escapes in it.</summary>
internal static unsafe class JsonEscapes
{
    /// <summary>The text without escapes, in the thread's text scratch. False for a wrong escape, half a surrogate pair or \u0000.</summary>
    public static bool TryUndo(ReadOnlySpan<byte> text, out Utf8 result)
    {
        // No escape is shorter than what it stands for.
        var start = TextScratch.Reserve(text.Length);
        var length = TryUndo(text, new Span<byte>(start, text.Length));
        result = TextScratch.Finish(start, Math.Max(length, 0));
        return length >= 0;
    }

    private static int TryUndo(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var length = 0;
        for (var escape = text.IndexOf((byte)'\\'); escape >= 0; escape = text.IndexOf((byte)'\\'))
        {
            text[..escape].CopyTo(target[length..]);
            length += escape;
            text = text[(escape + 1)..];
            if (!TryOne(ref text, target[length..], out var written))
            {
                return -1;
            }

            length += written;
        }

        text.CopyTo(target[length..]);
        return length + text.Length;
    }

    private static bool TryOne(ref ReadOnlySpan<byte> text, Span<byte> target, out int written)
    {
        written = 1;
        if (text.IsEmpty)
        {
            return false;
        }

        var kind = text[0];
        text = text[1..];
        if (kind == 'u')
        {
            return TryUnicode(ref text, target, out written);
        }

        target[0] = kind switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'t' => (byte)'\t',
            (byte)'r' => (byte)'\r',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            (byte)'"' or (byte)'\\' or (byte)'/' => kind,
            _ => 0,
        };
        return target[0] != 0;
    }

    private static bool TryUnicode(ref ReadOnlySpan<byte> text, Span<byte> target, out int written)
    {
        written = 0;
        if (!TryUnit(ref text, out var unit) || unit == 0)
        {
            return false;
        }

        if (!char.IsSurrogate(unit))
        {
            written = new Rune(unit).EncodeToUtf8(target);
            return true;
        }

        if (!text.StartsWith("\\u"u8))
        {
            return false;
        }

        text = text[2..];
        if (!TryUnit(ref text, out var low) || !Rune.TryCreate(unit, low, out var rune))
        {
            return false;
        }

        written = rune.EncodeToUtf8(target);
        return true;
    }

    private static bool TryUnit(ref ReadOnlySpan<byte> text, out char unit)
    {
        unit = default;
        if (text.Length < 4 || !Utf8Parser.TryParse(text[..4], out ushort value, out var consumed, 'X') || consumed != 4)
        {
            return false;
        }

        unit = (char)value;
        text = text[4..];
        return true;
    }
}
