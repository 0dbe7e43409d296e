using System;

namespace Laminar.Functions;

/// <summary>Two digits for each byte.</summary>
internal static unsafe class Hexadecimal
{
    /// <summary>The target has room for twice as many.</summary>
    public static void Write(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            target[2 * i] = "0123456789abcdef"u8[bytes[i] >> 4];
            target[(2 * i) + 1] = "0123456789abcdef"u8[bytes[i] & 15];
        }
    }

    /// <summary>Into scratch memory. False where there is anything but pairs of digits, and blanks between them.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Utf8 bytes)
    {
        var start = TextScratch.Reserve((text.Length / 2) + 1);
        var length = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            {
                at++;
                continue;
            }

            var high = Digit(text[at]);
            var low = at + 1 < text.Length ? Digit(text[at + 1]) : -1;
            if (high < 0 || low < 0)
            {
                length = -1;
                break;
            }

            start[length++] = (byte)((high << 4) | low);
            at += 2;
        }

        bytes = TextScratch.Finish(start, Math.Max(length, 0));
        return length >= 0;
    }

    private static int Digit(byte character) => character switch
    {
        >= (byte)'0' and <= (byte)'9' => character - '0',
        >= (byte)'a' and <= (byte)'f' => character - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => character - 'A' + 10,
        _ => -1,
    };
}
