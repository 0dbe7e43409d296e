using System;

namespace Laminar.Formats;

/// <summary>The members of one JSON object. <paramref name="names"/> holds for each column its name as written: <c>{"first":</c>, <c>,"second":</c>.</summary>
internal partial struct JsonFieldWriter(OutputBuffer output, byte[][] names) : IFieldWriter
{
    private int _column;

    public void Write(Utf8 value)
    {
        Next();
        JsonText.Write(output, value.Span);
    }

    public void Write(Utf8 value, ValueShape shape)
    {
        Next();
        JsonValueWriter.Write(output, value, shape);
    }

    public void Write(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        using var bytes = new Utf16Bytes(value, stackalloc byte[256]);
        Next();
        JsonText.Write(output, bytes.Bytes);
    }

    public void Write(Timestamp value)
    {
        Open();
        ValueWriter.Timestamp(output, value, (byte)'T');
        Close();
    }

    public void Write(DateTime value)
    {
        Open();
        ValueWriter.DateTime(output, value, (byte)'T');
        Close();
    }

    public void Write(DateTimeOffset value) => Write(value.UtcDateTime);

    public void Write(bool value)
    {
        Next();
        ValueWriter.Boolean(output, value);
    }

    public void Write(DateOnly value)
    {
        Open();
        ValueWriter.Date(output, value);
        Close();
    }

    public void Write(TimeOnly value)
    {
        Open();
        ValueWriter.Time(output, value);
        Close();
    }

    public void Write(TimeSpan value)
    {
        Open();
        ValueWriter.Interval(output, value);
        Close();
    }

    private void Null()
    {
        Next();
        output.Write("null"u8);
    }

    private void Number<T>(T value) where T : System.Numerics.INumberBase<T>
    {
        Next();
        JsonScalars.Number(output, value);
    }

    private void Next() => output.Write(names[_column++]);

    private void Open()
    {
        Next();
        Close();
    }

    private void Close() => output.Write((byte)'"');
}
