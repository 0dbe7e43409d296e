using System;
using System.Runtime.InteropServices;

namespace Laminar.State;

/// <summary>Reads what <see cref="StateWriter"/> wrote. Whatever does not fit is a <see cref="StateException"/>.</summary>
public readonly ref partial struct StateReader
{
    private readonly StateInput _input;

    internal StateReader(StateInput input) => _input = input;

    /// <summary>Reads a text into the heap.</summary>
    public void Read(out Utf8 value, StateHeap heap)
    {
        var bytes = _input.TakeBytes(_input.Take<uint>());
        value = heap.Copy(bytes);
    }

    /// <summary>Reads a text or null into the heap.</summary>
    public void Read(out Utf8? value, StateHeap heap)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out Utf8 text, heap);
            value = text;
        }
    }

    /// <summary>Reads a string or null.</summary>
    public void Read(out string? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            var length = _input.Take<uint>();
            if (length > int.MaxValue / sizeof(char))
            {
                throw new StateException("The state is damaged: a string of " + length + " characters.");
            }

            value = new string(MemoryMarshal.Cast<byte, char>(_input.TakeBytes(length * sizeof(char))));
        }
    }

    /// <summary>Reads a decimal.</summary>
    public void Read(out decimal value)
    {
        Span<int> parts = [_input.Take<int>(), _input.Take<int>(), _input.Take<int>(), _input.Take<int>()];
        try
        {
            value = new decimal(parts);
        }
        catch (ArgumentException e)
        {
            throw new StateException("The state is damaged: not a decimal.", e);
        }
    }

    /// <summary>Reads a boolean.</summary>
    public void Read(out bool value)
    {
        var number = _input.Take<byte>();
        value = number == 1 || (number == 0 ? false : throw new StateException("The state is damaged: not a boolean."));
    }

    /// <summary>Reads a value.</summary>
    public void Read(out Timestamp value) => value = new(_input.Take<long>());

    /// <summary>Reads a value.</summary>
    public void Read(out TimeSpan value) => value = new(_input.Take<long>());

    /// <summary>Reads a value.</summary>
    public void Read(out DateOnly value)
    {
        var day = _input.Take<int>();
        value = (uint)day <= (uint)DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber(day)
            : throw new StateException("The state is damaged: not a date.");
    }

    /// <summary>Reads a value.</summary>
    public void Read(out TimeOnly value)
    {
        var ticks = _input.Take<long>();
        value = (ulong)ticks <= (ulong)TimeOnly.MaxValue.Ticks
            ? new TimeOnly(ticks)
            : throw new StateException("The state is damaged: not a time of day.");
    }

    /// <summary>Reads a value.</summary>
    public void Read(out sbyte value) => value = _input.Take<sbyte>();

    /// <summary>Reads a value.</summary>
    public void Read(out byte value) => value = _input.Take<byte>();

    /// <summary>Reads a value.</summary>
    public void Read(out short value) => value = _input.Take<short>();

    /// <summary>Reads a value.</summary>
    public void Read(out ushort value) => value = _input.Take<ushort>();

    /// <summary>Reads a value.</summary>
    public void Read(out int value) => value = _input.Take<int>();

    /// <summary>Reads a value.</summary>
    public void Read(out uint value) => value = _input.Take<uint>();

    /// <summary>Reads a value.</summary>
    public void Read(out long value) => value = _input.Take<long>();

    /// <summary>Reads a value.</summary>
    public void Read(out ulong value) => value = _input.Take<ulong>();

    /// <summary>Reads a value.</summary>
    public void Read(out float value) => value = _input.Take<float>();

    /// <summary>Reads a value.</summary>
    public void Read(out double value) => value = _input.Take<double>();

    /// <summary>Reads a value.</summary>
    public void Read(out DateTime value)
    {
        try
        {
            value = DateTime.FromBinary(_input.Take<long>());
        }
        catch (ArgumentException e)
        {
            throw new StateException("The state is damaged: not a time.", e);
        }
    }

    /// <summary>Reads a value.</summary>
    public void Read(out DateTimeOffset value)
    {
        var ticks = _input.Take<long>();
        var offset = _input.Take<long>();
        try
        {
            value = new DateTimeOffset(ticks, new TimeSpan(offset));
        }
        catch (ArgumentException e)
        {
            throw new StateException("The state is damaged: not a time.", e);
        }
    }
}
