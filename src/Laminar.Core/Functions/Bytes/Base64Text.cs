using System;
using System.Buffers;
using System.Buffers.Text;

namespace Laminar.Functions;

/// <summary>Base64 in scratch memory.</summary>
internal static unsafe class Base64Text
{
    /// <summary>The longest line of MIME.</summary>
    public const int LineLength = 76;

    /// <summary>With a line end after each so many characters but the last; 0 for none.</summary>
    public static Utf8 Write(ReadOnlySpan<byte> bytes, int lineLength)
    {
        var length = 4L * ((bytes.Length + 2L) / 3);
        var writer = new ScratchWriter<byte>(lineLength == 0 ? length : length + (length / lineLength), "ENCODE");
        var step = lineLength == 0 ? bytes.Length : lineLength / 4 * 3;
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(step, bytes.Length)];
            if (writer.Length > 0)
            {
                writer.Append("\n"u8);
            }

            Base64.EncodeToUtf8(part, writer.Rest, out _, out var written);
            writer.Advance(written);
            bytes = bytes[part.Length..];
        }

        return writer.Finish().ToUtf8();
    }

    /// <summary>Blanks and line ends are passed over. False where it is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Utf8 bytes)
    {
        var room = Base64.GetMaxDecodedFromUtf8Length(text.Length);
        var start = TextScratch.Reserve(room);
        var isWhole = Base64.DecodeFromUtf8(text, new Span<byte>(start, room), out _, out var length) == OperationStatus.Done;
        bytes = TextScratch.Finish(start, isWhole ? length : 0);
        return isWhole;
    }
}
