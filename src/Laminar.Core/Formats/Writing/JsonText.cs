using System;
using System.Buffers;

namespace Laminar.Formats;

/// <summary>Text as a JSON string: only what must be escaped is. Bytes that are not UTF-8 become U+FFFD, as a JSON text has to be UTF-8.</summary>
internal static class JsonText
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create(Special());

    public static void Write(OutputBuffer output, ReadOnlySpan<byte> text)
    {
        output.Write((byte)'"');
        if (System.Text.Unicode.Utf8.IsValid(text))
        {
            WriteValid(output, text);
        }
        else
        {
            using var repaired = new Utf16Bytes(System.Text.Encoding.UTF8.GetString(text), default);
            WriteValid(output, repaired.Bytes);
        }

        output.Write((byte)'"');
    }

    private static void WriteValid(OutputBuffer output, ReadOnlySpan<byte> text)
    {
        for (var special = text.IndexOfAny(s_special); special >= 0; special = text.IndexOfAny(s_special))
        {
            output.Write(text[..special]);
            Escape(output, text[special]);
            text = text[(special + 1)..];
        }

        output.Write(text);
    }

    private static void Escape(OutputBuffer output, byte value)
    {
        output.Write((byte)'\\');
        switch (value)
        {
            case (byte)'"' or (byte)'\\':
                output.Write(value);
                break;
            case (byte)'\n':
                output.Write((byte)'n');
                break;
            case (byte)'\r':
                output.Write((byte)'r');
                break;
            case (byte)'\t':
                output.Write((byte)'t');
                break;
            default:
                output.Write("u00"u8);
                output.Write((byte)('0' + (value >> 4)));
                output.Write("0123456789abcdef"u8[value & 15]);
                break;
        }
    }

    private static byte[] Special()
    {
        var bytes = new byte[34];
        for (var i = 0; i < 32; i++)
        {
            bytes[i] = (byte)i;
        }

        bytes[32] = (byte)'"';
        bytes[33] = (byte)'\\';
        return bytes;
    }
}
