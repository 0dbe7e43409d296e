using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>RANK() and DENSE_RANK() of the latest row, of rows that come in order of time.</summary>
public struct Ranks
{
    private long _rows;
    private long _rank;
    private long _dense;
    private long _time;

    /// <summary>One more than the rows that have an earlier time.</summary>
    public readonly long Rank => _rank;

    /// <summary>One more than the earlier times that rows have.</summary>
    public readonly long Dense => _dense;

    /// <summary>The next row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long time)
    {
        if (_rows++ == 0 || time != _time)
        {
            _time = time;
            _rank = _rows;
            _dense++;
        }
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_rows);
        writer.Write(_rank);
        writer.Write(_dense);
        writer.Write(_time);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _rows);
        reader.Read(out _rank);
        reader.Read(out _dense);
        reader.Read(out _time);
    }
}
