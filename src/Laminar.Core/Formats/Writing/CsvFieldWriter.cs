using System;

namespace Laminar.Formats;

/// <summary>The fields of one CSV record, with a delimiter between them.</summary>
internal partial struct CsvFieldWriter(OutputBuffer output, CsvText text, byte delimiter) : IFieldWriter
{
    private bool _later;

    public void Write(Utf8 value)
    {
        Next();
        text.Write(output, value.Span);
    }

    public void Write(Utf8 value, ValueShape shape)
    {
        Next();
        text.Write(output, JsonValueText.Of(value, shape));
    }

    public void Write(string? value)
    {
        if (value is null)
        {
            Next();
            return;
        }

        using var bytes = new Utf16Bytes(value, stackalloc byte[256]);
        Next();
        text.Write(output, bytes.Bytes);
    }

    public void Write(Timestamp value)
    {
        Next();
        ValueWriter.Timestamp(output, value, (byte)' ');
    }

    public void Write(DateTime value)
    {
        Next();
        ValueWriter.DateTime(output, value, (byte)' ');
    }

    public void Write(DateTimeOffset value) => Write(value.UtcDateTime);

    public void Write(bool value)
    {
        Next();
        ValueWriter.Boolean(output, value);
    }

    public void Write(DateOnly value)
    {
        Next();
        ValueWriter.Date(output, value);
    }

    public void Write(TimeOnly value)
    {
        Next();
        ValueWriter.Time(output, value);
    }

    public void Write(TimeSpan value)
    {
        Next();
        ValueWriter.Interval(output, value);
    }

    private void Null() => Next();

    private void Number<T>(T value) where T : IUtf8SpanFormattable
    {
        Next();
        ValueWriter.Format(output, value);
    }

    private void Next()
    {
        if (_later)
        {
            output.Write(delimiter);
        }

        _later = true;
    }
}
