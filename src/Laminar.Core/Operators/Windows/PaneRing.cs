using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The sealed panes of hopping windows, and per group what the window that ends at the latest of them holds. Groups are numbered from 1 and lie
/// densely. Only panes with rows exist, and in them only the groups with rows.
/// </summary>
/// <remarks>
/// Where states can be subtracted: Running += sealed pane, -= leaving pane. Else two stacks: Running is the front (a suffix of the older panes; a
/// leaving pane holds what remains without it), Back the newer panes merged; when the front runs out it is rebuilt from all panes. Both are functions
/// of the sealed panes and of where the front ends, which is all that is saved: a restored query merges in the same order, to the same last bit.
/// </remarks>
internal sealed partial class PaneRing<TKey, TState, TFold>(StateHeap heap)
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TFold : struct, IPaneFold<TState>
{
    private readonly List<SealedPane<TState>> _panes = [];
    private readonly Stack<SealedPane<TState>> _spare = [];
    private TKey[] _keys = new TKey[16];
    private TState[] _running = new TState[16];
    private TState[] _back = TFold.Invertible ? [] : new TState[16];
    private StateHeap _heap = heap;
    private int _first;

    /// <summary>Groups numbered so far; numbers go from 1 to this.</summary>
    public int Groups { get; private set; }

    /// <summary>Entries in all panes: 0 when every window is empty.</summary>
    public int Entries { get; private set; }

    public long Bytes
    {
        get
        {
            var bytes = (long)(_running.Length + _back.Length) * Unsafe.SizeOf<TState>() + ((long)_keys.Length * Unsafe.SizeOf<TKey>());
            foreach (var pane in _panes)
            {
                bytes += pane?.Bytes(Unsafe.SizeOf<TState>()) ?? 0;
            }

            return bytes;
        }
    }

    public ref TKey KeyOf(uint group) => ref _keys[group];

    /// <summary>What the window that ends now holds of a group. Owns nothing where states can be subtracted, else what it owns is to be released.</summary>
    public TState Result(uint group)
    {
        if (TFold.Invertible)
        {
            return _running[group];
        }

        var state = Copy(in _running[group]);
        TFold.Merge(ref state, in _back[group], _heap);
        return state;
    }

    public uint Number(in TKey key)
    {
        if (++Groups == _keys.Length)
        {
            Growth.To(ref _keys, 2 * Groups);
            Growth.To(ref _running, 2 * Groups);
            if (!TFold.Invertible)
            {
                Growth.To(ref _back, 2 * Groups);
            }
        }

        _keys[Groups] = key;
        return (uint)Groups;
    }

    /// <summary>A pane at the new end, to be filled by <see cref="Add"/>.</summary>
    public SealedPane<TState> Seal(long start)
    {
        var pane = Fresh(start);
        Append(pane);
        return pane;
    }

    public void Add(SealedPane<TState> pane, uint group, in TState state)
    {
        pane.Add(group, in state);
        Entries++;
        TFold.Merge(ref TFold.Invertible ? ref _running[group] : ref _back[group], in state, _heap);
    }

    /// <summary>A row that came after its pane was sealed: it counts in the windows that are still open.</summary>
    public void AddOld(long start, uint group, in TState row)
    {
        var at = Find(start);
        if (at < 0)
        {
            at = ~at;
            Insert(at, Fresh(start));
            FrontGrewAt(at);
        }

        _panes[at].Add(group, in row);
        Entries++;
        if (TFold.Invertible)
        {
            TFold.Merge(ref _running[group], in row, _heap);
        }
        else
        {
            _stale = true;
        }
    }

    /// <summary>The pane leaves: no window that is still open has it.</summary>
    public void Evict(long start)
    {
        if (_first == _panes.Count || _panes[_first].Start != start)
        {
            return;
        }

        var pane = _panes[_first];
        if (TFold.Invertible)
        {
            Subtract(pane);
        }
        else
        {
            PopFront(pane);
        }

        Entries -= pane.Count;
        ReleaseAll(pane.States);
        pane.Clear();
        Spare(pane);
        _panes[_first++] = null!;
        Trim();
    }

    private void Subtract(SealedPane<TState> pane)
    {
        var states = pane.States;
        var groups = pane.Groups;
        for (var i = 0; i < groups.Length; i++)
        {
            TFold.Subtract(ref _running[groups[i]], in states[i], _heap);
        }
    }

    /// <summary>A state that owns what it holds; where states own nothing, the state itself.</summary>
    private TState Copy(in TState state)
    {
        if (!TFold.HoldsBlocks)
        {
            return state;
        }

        TState copy = default;
        TFold.Merge(ref copy, in state, _heap);
        return copy;
    }

    private void ReleaseAll(Span<TState> states)
    {
        if (TFold.HoldsBlocks)
        {
            foreach (ref var state in states)
            {
                TFold.Release(ref state, _heap);
            }
        }
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once for each pane that a window spans, and used again; lifted from the guard")]
    private SealedPane<TState> Fresh(long start)
    {
        if (_spare.TryPop(out var pane))
        {
            pane.Start = start;
            return pane;
        }

        using var lifted = HotPathGuard.Lift();
        return new SealedPane<TState>(start);
    }

    private void Append(SealedPane<TState> pane) => Insert(_panes.Count, pane);

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once a pane, by doubling until a window's panes fit; lifted from the guard")]
    private void Insert(int at, SealedPane<TState> pane)
    {
        using var lifted = HotPathGuard.Lift();
        _panes.Insert(at, pane);
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once a pane, by doubling until a window's panes fit; lifted from the guard")]
    private void Spare(SealedPane<TState> pane)
    {
        using var lifted = HotPathGuard.Lift();
        _spare.Push(pane);
    }

    /// <summary>The list's dead head goes when it is the larger half: a move of each pane about once.</summary>
    private void Trim()
    {
        if (_first < 16 || _first < _panes.Count - _first)
        {
            return;
        }

        _panes.RemoveRange(0, _first);
        _front = Math.Max(0, _front - _first);
        _first = 0;
    }

    private int Find(long start)
    {
        int low = _first, high = _panes.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (_panes[middle].Start == start)
            {
                return middle;
            }

            if (_panes[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
