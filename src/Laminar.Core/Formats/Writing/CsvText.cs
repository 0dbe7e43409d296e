using System;
using System.Buffers;

namespace Laminar.Formats;

/// <summary>Text in CSV: quoted only where it must be, so that NULL (nothing) and the empty text ("") stay apart.</summary>
internal sealed class CsvText(byte delimiter)
{
    private const byte Quote = (byte)'"';

    private readonly SearchValues<byte> _special = SearchValues.Create([delimiter, Quote, (byte)'\r', (byte)'\n']);

    public void Write(OutputBuffer output, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text.IndexOfAny(_special) < 0)
        {
            output.Write(text);
            return;
        }

        output.Write(Quote);
        for (var quote = text.IndexOf(Quote); quote >= 0; quote = text.IndexOf(Quote))
        {
            output.Write(text[..(quote + 1)]);
            output.Write(Quote);
            text = text[(quote + 1)..];
        }

        output.Write(text);
        output.Write(Quote);
    }
}
