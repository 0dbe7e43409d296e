using System;
using System.Numerics;

namespace Laminar.Formats;

/// <summary>The members of one JSON object. <paramref name="names"/> holds for each column its name as written: <c>{"first":</c>, <c>,"second":</c>.</summary>
internal struct JsonFields(OutputBuffer output, byte[][] names) : IFieldForm
{
    private int _column;

    public void Null()
    {
        Next();
        output.Write("null"u8);
    }

    public void Boolean(bool value)
    {
        Next();
        ValueWriter.Boolean(output, value);
    }

    public void Number<T>(T value) where T : struct, INumberBase<T>
    {
        Next();
        JsonScalars.Number(output, value);
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        Next();
        JsonText.Write(output, utf8);
    }

    public void Composite(Utf8 value, ValueShape shape)
    {
        Next();
        JsonValueWriter.Write(output, value, shape);
    }

    public void Timestamp(Timestamp value)
    {
        Open();
        ValueWriter.Timestamp(output, value, (byte)'T');
        Close();
    }

    public void DateTime(DateTime value)
    {
        Open();
        ValueWriter.DateTime(output, value, (byte)'T');
        Close();
    }

    public void Date(DateOnly value)
    {
        Open();
        ValueWriter.Date(output, value);
        Close();
    }

    public void Time(TimeOnly value)
    {
        Open();
        ValueWriter.Time(output, value);
        Close();
    }

    public void Interval(TimeSpan value)
    {
        Open();
        ValueWriter.Interval(output, value);
        Close();
    }

    private void Next() => output.Write(names[_column++]);

    private void Open()
    {
        Next();
        Close();
    }

    private void Close() => output.Write((byte)'"');
}
