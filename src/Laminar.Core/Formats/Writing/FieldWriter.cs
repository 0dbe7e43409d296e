using System;
using System.Numerics;

namespace Laminar.Formats;

/// <summary>The columns of one row, of whatever C# type they are, as the values that a format knows.</summary>
internal struct FieldWriter<TForm>(TForm form) : IFieldWriter
    where TForm : struct, IFieldForm
{
    private TForm _form = form;

    public void Write(sbyte value) => _form.Number(value);

    public void Write(sbyte? value) => Number(value);

    public void Write(short value) => _form.Number(value);

    public void Write(short? value) => Number(value);

    public void Write(int value) => _form.Number(value);

    public void Write(int? value) => Number(value);

    public void Write(long value) => _form.Number(value);

    public void Write(long? value) => Number(value);

    public void Write(byte value) => _form.Number(value);

    public void Write(byte? value) => Number(value);

    public void Write(ushort value) => _form.Number(value);

    public void Write(ushort? value) => Number(value);

    public void Write(uint value) => _form.Number(value);

    public void Write(uint? value) => Number(value);

    public void Write(ulong value) => _form.Number(value);

    public void Write(ulong? value) => Number(value);

    public void Write(float value) => _form.Number(value);

    public void Write(float? value) => Number(value);

    public void Write(double value) => _form.Number(value);

    public void Write(double? value) => Number(value);

    public void Write(decimal value) => _form.Number(value);

    public void Write(decimal? value) => Number(value);

    public void Write(bool value) => _form.Boolean(value);

    public void Write(bool? value)
    {
        if (value is { } known)
        {
            Write(known);
        }
        else
        {
            _form.Null();
        }
    }

    public void Write(string? value)
    {
        if (value is null)
        {
            _form.Null();
            return;
        }

        using var bytes = new Utf16Bytes(value, stackalloc byte[256]);
        _form.Text(bytes.Bytes);
    }

    public void Write(Utf8 value) => _form.Text(value.Span);

    public void Write(Utf8? value)
    {
        if (value is { } known)
        {
            Write(known);
        }
        else
        {
            _form.Null();
        }
    }

    public void Write(Utf8 value, ValueShape shape) => _form.Composite(value, shape);

    public void Write(Utf8? value, ValueShape shape)
    {
        if (value is { } known)
        {
            Write(known, shape);
        }
        else
        {
            _form.Null();
        }
    }

    public void Write(Timestamp value) => _form.Timestamp(value);

    public void Write(Timestamp? value)
    {
        if (value is { } known)
        {
            Write(known);
        }
        else
        {
            _form.Null();
        }
    }

    public void Write(DateTime value) => _form.DateTime(value);

    public void Write(DateTime? value)
    {
        if (value is { } known)
        {
            Write(known);
        }
        else
        {
            _form.Null();
        }
    }

    public void Write(DateTimeOffset value) => _form.DateTime(value.UtcDateTime);

    public void Write(DateTimeOffset? value)
    {
        if (value is { } known)
        {
            Write(known);
        }
        else
        {
            _form.Null();
        }
    }

    public void Write(DateOnly value) => _form.Date(value);

    public void Write(DateOnly? value)
    {
        if (value is { } known)
        {
            Write(known);
        }
        else
        {
            _form.Null();
        }
    }

    public void Write(TimeOnly value) => _form.Time(value);

    public void Write(TimeOnly? value)
    {
        if (value is { } known)
        {
            Write(known);
        }
        else
        {
            _form.Null();
        }
    }

    public void Write(TimeSpan value) => _form.Interval(value);

    public void Write(TimeSpan? value)
    {
        if (value is { } known)
        {
            Write(known);
        }
        else
        {
            _form.Null();
        }
    }

    private void Number<T>(T? value)
        where T : struct, INumberBase<T>
    {
        if (value is { } known)
        {
            _form.Number(known);
        }
        else
        {
            _form.Null();
        }
    }
}
