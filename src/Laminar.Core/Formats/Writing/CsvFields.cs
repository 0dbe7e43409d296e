using System;
using System.Numerics;

namespace Laminar.Formats;

/// <summary>The fields of one CSV record, with a delimiter between them. NULL is an empty field.</summary>
internal struct CsvFields(OutputBuffer output, CsvText text, byte delimiter) : IFieldForm
{
    private bool _later;

    public void Null() => Next();

    public void Boolean(bool value)
    {
        Next();
        ValueWriter.Boolean(output, value);
    }

    public void Number<T>(T value) where T : struct, INumberBase<T>
    {
        Next();
        ValueWriter.Format(output, value);
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        Next();
        text.Write(output, utf8);
    }

    public void Composite(Utf8 value, ValueShape shape)
    {
        Next();
        text.Write(output, JsonValueText.Of(value, shape));
    }

    public void Timestamp(Timestamp value)
    {
        Next();
        ValueWriter.Timestamp(output, value, (byte)' ');
    }

    public void DateTime(DateTime value)
    {
        Next();
        ValueWriter.DateTime(output, value, (byte)' ');
    }

    public void Date(DateOnly value)
    {
        Next();
        ValueWriter.Date(output, value);
    }

    public void Time(TimeOnly value)
    {
        Next();
        ValueWriter.Time(output, value);
    }

    public void Interval(TimeSpan value)
    {
        Next();
        ValueWriter.Interval(output, value);
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
