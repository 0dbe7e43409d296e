using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The sealed panes of cumulating windows: per group what all of them since the windows' common start hold. Groups are numbered from 1 and lie densely.
/// </summary>
internal sealed class PaneTotals<TKey, TState, TFold>(StateHeap heap)
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TFold : struct, IPaneFold<TState>
{
    private TKey[] _keys = new TKey[16];
    private TState[] _states = new TState[16];
    private StateHeap _heap = heap;

    /// <summary>Groups numbered so far; numbers go from 1 to this.</summary>
    public int Groups { get; private set; }

    /// <summary>Groups that have rows since the common start: 0 when every window is empty.</summary>
    public int Entries { get; private set; }

    public long Bytes => ((long)_states.Length * Unsafe.SizeOf<TState>()) + ((long)_keys.Length * Unsafe.SizeOf<TKey>());

    public ref TKey KeyOf(uint group) => ref _keys[group];

    public ref TState StateOf(uint group) => ref _states[group];

    public uint Number(in TKey key)
    {
        if (++Groups == _keys.Length)
        {
            Growth.To(ref _keys, 2 * Groups);
            Growth.To(ref _states, 2 * Groups);
        }

        _keys[Groups] = key;
        return (uint)Groups;
    }

    /// <summary>Folds in what a pane, or a row that comes after its pane was sealed, holds of a group. What the state owns is this one's now.</summary>
    public void Add(uint group, ref TState state)
    {
        ref var total = ref _states[group];
        if (TFold.IsEmpty(in total))
        {
            Entries++;
            total = state;
            return;
        }

        TFold.Merge(ref total, in state, _heap);
        if (TFold.HoldsBlocks)
        {
            TFold.Release(ref state, _heap);
        }
    }

    /// <summary>The next windows start anew.</summary>
    public void Reset()
    {
        if (Entries == 0)
        {
            return;
        }

        var states = _states.AsSpan(0, Groups + 1);
        if (TFold.HoldsBlocks)
        {
            foreach (ref var state in states)
            {
                TFold.Release(ref state, _heap);
            }
        }

        states.Clear();
        Entries = 0;
    }

    /// <summary>Gives new numbers to the groups that have rows and forgets the others. The result maps old numbers to new ones, or to 0.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "when most groups have no rows any more; lifted from the guard")]
    public uint[] Renumber()
    {
        using var lifted = HotPathGuard.Lift();
        var map = new uint[Groups + 1];
        var keys = new TKey[Math.Max(16, 2 * Entries)];
        var states = new TState[keys.Length];
        var count = 0u;
        for (var group = 1; group <= Groups; group++)
        {
            if (!TFold.IsEmpty(in _states[group]))
            {
                map[group] = ++count;
                keys[count] = _keys[group];
                states[count] = _states[group];
            }
        }

        (_keys, _states, Groups) = (keys, states, (int)count);
        return map;
    }

    public void Retain(StateHeap heap)
    {
        _heap = heap;
        for (var group = 1; group <= Groups; group++)
        {
            _keys[group] = TKey.Retain(in _keys[group], heap);
            TFold.Retain(ref _states[group], heap);
        }
    }

    public void Save(ref StateWriter writer, PaneRing<TKey, TState, TFold>.SaveState save)
    {
        for (var group = 1; group <= Groups; group++)
        {
            if (!TFold.IsEmpty(in _states[group]))
            {
                writer.Write(true);
                TKey.Save(in _keys[group], ref writer);
                save(in _states[group], ref writer);
            }
        }

        writer.Write(false);
    }
}
