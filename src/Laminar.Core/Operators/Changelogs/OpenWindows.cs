using System;
using System.Collections.Generic;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The open windows that have rows, by their ends. Closed ones are used again with their tables.</summary>
internal sealed class OpenWindows<TKey, TGroup>(Func<StateTable<TKey, TGroup>> make)
    where TKey : struct, IKey<TKey>
    where TGroup : struct
{
    private const int MostSpare = 4;

    private readonly Stack<OpenGroups<TKey, TGroup>> _spare = new(MostSpare);
    private OpenGroups<TKey, TGroup>[] _open = [];

    public int Count { get; private set; }

    /// <summary>The window that ends first is at 0.</summary>
    public OpenGroups<TKey, TGroup> this[int index] => _open[index];

    /// <summary>The window of an end, opened where it is not.</summary>
    public OpenGroups<TKey, TGroup> Get(long start, long end)
    {
        // Rows come roughly in order: the window is one of the last.
        var at = Count;
        while (at > 0 && _open[at - 1].End >= end)
        {
            at--;
        }

        return at < Count && _open[at].End == end ? _open[at] : Insert(at, start, end);
    }

    /// <summary>The first window is closed: it is the caller's until it is returned.</summary>
    public OpenGroups<TKey, TGroup> TakeFirst()
    {
        var first = _open[0];
        Count--;
        Array.Copy(_open, 1, _open, 0, Count);
        _open[Count] = null!;
        return first;
    }

    /// <summary>A closed window to use again, its groups all empty.</summary>
    public void Return(OpenGroups<TKey, TGroup> window)
    {
        if (_spare.Count == MostSpare)
        {
            window.Table.Free();
            return;
        }

        // Keys stay for the next window to find, unless most of them had no rows.
        if (window.Live < window.Table.Used / 8)
        {
            window.Table.StartOver(window.Live);
        }

        _spare.Push(window);
    }

    public void Free()
    {
        for (var i = 0; i < Count; i++)
        {
            _open[i].Table.Free();
        }

        Count = 0;
        FreeSpare();
    }

    /// <summary>Spare tables keep keys, whose text may be about to move.</summary>
    public void FreeSpare()
    {
        while (_spare.TryPop(out var window))
        {
            window.Table.Free();
        }
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode | HotPathAllow.Reflection, Because = "once for each window that is open at a time, and used again; lifted from the guard")]
    private OpenGroups<TKey, TGroup> Insert(int at, long start, long end)
    {
        using var lifted = HotPathGuard.Lift();
        var window = _spare.TryPop(out var spare) ? spare : new(make());
        window.Open(start, end);
        if (Count == _open.Length)
        {
            Array.Resize(ref _open, Math.Max(4, 2 * Count));
        }

        Array.Copy(_open, at, _open, at + 1, Count - at);
        _open[at] = window;
        Count++;
        return window;
    }
}
