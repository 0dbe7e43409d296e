using System;
using System.Collections.Generic;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>A table per open pane, for delays of many panes. Only panes with rows have one, and closed ones are used again.</summary>
internal sealed class PaneTables<TKey, TState>(Func<StateTable<TKey, TState>> make)
    where TKey : struct, IKey<TKey>
    where TState : struct
{
    private const int MostSpare = 4;

    private readonly Dictionary<long, StateTable<TKey, TState>> _open = [];
    private readonly Stack<StateTable<TKey, TState>> _spare = new(MostSpare);

    public int Count => _open.Count;

    public Dictionary<long, StateTable<TKey, TState>> Open => _open;

    public StateTable<TKey, TState> Get(long start)
    {
        if (_open.TryGetValue(start, out var table))
        {
            return table;
        }

        return Begin(start);
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode | HotPathAllow.Reflection, Because = "once for each pane that is open at a time, and used again; lifted from the guard")]
    private StateTable<TKey, TState> Begin(long start)
    {
        using var lifted = HotPathGuard.Lift();
        if (!_spare.TryPop(out var table))
        {
            table = make();
        }

        _open.Add(start, table);
        return table;
    }

    /// <summary>The pane's table, which is now the caller's, or null.</summary>
    public StateTable<TKey, TState>? Take(long start) => _open.Remove(start, out var table) ? table : null;

    /// <summary>A table to use again, its states all empty.</summary>
    public void Return(StateTable<TKey, TState> table, long groups)
    {
        if (_spare.Count == MostSpare)
        {
            table.Free();
            return;
        }

        // Keys stay for the next pane to find, unless most of them had no rows.
        if (groups < table.Used / 8)
        {
            table.StartOver(groups);
        }

        _spare.Push(table);
    }

    public long Earliest()
    {
        var earliest = long.MaxValue;
        foreach (var pane in _open)
        {
            earliest = Math.Min(earliest, pane.Key);
        }

        return earliest;
    }

    public void Free()
    {
        foreach (var table in _open.Values)
        {
            table.Free();
        }

        FreeSpare();
        _open.Clear();
    }

    /// <summary>Spare tables keep keys, whose text may be about to move.</summary>
    public void FreeSpare()
    {
        while (_spare.TryPop(out var table))
        {
            table.Free();
        }
    }
}
