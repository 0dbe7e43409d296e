using System;
using System.Buffers.Text;

namespace Laminar.Formats;

/// <summary>Bytes as base64, a piece at a time.</summary>
internal static class Base64Writer
{
    // A multiple of three, so that no piece but the last is padded.
    private const int Piece = 192;

    public static void Write(OutputBuffer output, ReadOnlySpan<byte> bytes)
    {
        Span<byte> text = stackalloc byte[Piece / 3 * 4];
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(Piece, bytes.Length)];
            Base64.EncodeToUtf8(part, text, out _, out var written);
            output.Write(text[..written]);
            bytes = bytes[part.Length..];
        }
    }
}
