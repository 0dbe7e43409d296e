using System;

namespace Laminar.Functions;

/// <summary>PostgreSQL's escape format: a backslash doubled, and three octal digits for what is no ASCII.</summary>
internal static unsafe class ByteEscapes
{
    public static Utf8 Write(ReadOnlySpan<byte> bytes)
    {
        var writer = new ScratchWriter<byte>(4L * bytes.Length, "ENCODE");
        foreach (var value in bytes)
        {
            if (value == '\\')
            {
                writer.Append("\\\\"u8);
            }
            else if (value is 0 or >= 0x80)
            {
                writer.Append([(byte)'\\', (byte)('0' + (value >> 6)), (byte)('0' + ((value >> 3) & 7)), (byte)('0' + (value & 7))]);
            }
            else
            {
                writer.Append([value]);
            }
        }

        return writer.Finish().ToUtf8();
    }

    /// <summary>Other bytes stand for themselves. False for a backslash with neither another nor three digits of a byte behind it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Utf8 bytes)
    {
        var start = TextScratch.Reserve(text.Length);
        var length = 0;
        var isWhole = true;
        for (var at = 0; at < text.Length && isWhole; length++)
        {
            if (text[at] != '\\')
            {
                start[length] = text[at++];
            }
            else if (at + 1 < text.Length && text[at + 1] == '\\')
            {
                start[length] = (byte)'\\';
                at += 2;
            }
            else if (at + 3 < text.Length && text[at + 1] is >= (byte)'0' and <= (byte)'3' && text[at + 2] is >= (byte)'0' and <= (byte)'7' && text[at + 3] is >= (byte)'0' and <= (byte)'7')
            {
                start[length] = (byte)(((text[at + 1] - '0') << 6) | ((text[at + 2] - '0') << 3) | (text[at + 3] - '0'));
                at += 4;
            }
            else
            {
                isWhole = false;
            }
        }

        bytes = TextScratch.Finish(start, isWhole ? length : 0);
        return isWhole;
    }
}
