using System;

namespace Laminar.Formats;

/// <summary>The first bytes of an input: a UTF-8 mark is skipped, what is certainly not UTF-8 text is refused by name.</summary>
internal static unsafe class ByteOrderMark
{
    private const int Longest = 4;

    public static void Skip(InputBuffer buffer, ReadOptions options)
    {
        while (buffer.Length < Longest && buffer.Fill())
        {
        }

        var start = new ReadOnlySpan<byte>(buffer.Start, Math.Min(buffer.Length, Longest));
        var found = start switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16 text",
            [0x1F, 0x8B, ..] => "compressed with gzip",
            [0x28, 0xB5, 0x2F, 0xFD] => "compressed with zstd",
            [(byte)'P', (byte)'K', 0x03, 0x04] => "a zip archive",
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1'] => "a Parquet file",
            _ => null,
        };
        if (found is not null)
        {
            throw new BadInputException(options.Name, 1, 1, $"this is {found}; UTF-8 text is expected");
        }

        if (start is [0xEF, 0xBB, 0xBF, ..])
        {
            buffer.SkipMark(3);
        }
    }
}
