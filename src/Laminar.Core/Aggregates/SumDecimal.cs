using System;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// A sum of decimals. It is kept below a limit by setting whole multiples of that limit aside, so that a sum that leaves a decimal's range and comes
/// back is right, and adding never fails.
/// </summary>
public struct SumDecimal
{
    private const decimal Limit = 10_000_000_000_000_000_000_000_000_000m;

    private decimal _sum;
    private long _limits;

    /// <summary>The sum; an <see cref="OverflowException"/> where it does not fit a decimal.</summary>
    public readonly decimal Value => _limits == 0 ? _sum : checked(_limits * Limit + _sum);

    /// <summary>Adds a number.</summary>
    public void Add(decimal value)
    {
        // A decimal holds 7.9 limits: a sum below one limit and a remainder below one cannot overflow.
        if (value >= Limit || value <= -Limit)
        {
            var limits = decimal.Truncate(value / Limit);
            _limits += (long)limits;
            value -= limits * Limit;
        }

        _sum += value;
        if (_sum >= Limit)
        {
            _sum -= Limit;
            _limits++;
        }
        else if (_sum <= -Limit)
        {
            _sum += Limit;
            _limits--;
        }
    }

    /// <summary>Adds a number if it is to be included.</summary>
    public void Add(decimal value, bool include)
    {
        if (include)
        {
            Add(value);
        }
    }

    /// <summary>Adds the sum of a later pane.</summary>
    public void Merge(in SumDecimal later)
    {
        Add(later._sum);
        _limits += later._limits;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_sum);
        writer.Write(_limits);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _sum);
        reader.Read(out _limits);
    }
}
