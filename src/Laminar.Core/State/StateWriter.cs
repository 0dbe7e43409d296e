using System;
using System.Runtime.InteropServices;

namespace Laminar.State;

/// <summary>Writes a query's state: values in an order that <see cref="StateReader"/> repeats.</summary>
public readonly ref partial struct StateWriter
{
    private readonly StateOutput _output;

    internal StateWriter(StateOutput output) => _output = output;

    /// <summary>Writes a text.</summary>
    public void Write(Utf8 value)
    {
        _output.Put((uint)value.Length);
        _output.PutBytes(value.Span);
    }

    /// <summary>Writes a string, its UTF-16 as it is, or null.</summary>
    public void Write(string? value)
    {
        Write(value is not null);
        if (value is not null)
        {
            _output.Put((uint)value.Length);
            _output.PutBytes(MemoryMarshal.AsBytes(value.AsSpan()));
        }
    }

    /// <summary>Writes a decimal with its scale.</summary>
    public void Write(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        foreach (var part in parts)
        {
            _output.Put(part);
        }
    }

    /// <summary>Writes a value.</summary>
    public void Write(sbyte value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(byte value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(short value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(ushort value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(int value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(uint value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(long value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(ulong value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(float value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(double value) => _output.Put(value);

    /// <summary>Writes a value.</summary>
    public void Write(bool value) => _output.Put(value ? (byte)1 : (byte)0);

    /// <summary>Writes a value.</summary>
    public void Write(Timestamp value) => _output.Put(value.Nanoseconds);

    /// <summary>Writes a value.</summary>
    public void Write(DateOnly value) => _output.Put(value.DayNumber);

    /// <summary>Writes a value.</summary>
    public void Write(TimeOnly value) => _output.Put(value.Ticks);

    /// <summary>Writes a value.</summary>
    public void Write(TimeSpan value) => _output.Put(value.Ticks);

    /// <summary>Writes a value; what it says of its time zone is written too.</summary>
    public void Write(DateTime value) => _output.Put(value.ToBinary());

    /// <summary>Writes a value.</summary>
    public void Write(DateTimeOffset value)
    {
        _output.Put(value.Ticks);
        _output.Put(value.Offset.Ticks);
    }
}
