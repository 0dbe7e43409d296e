using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Forgetting groups, moving text, saving and loading.</summary>
internal sealed partial class PaneRing<TKey, TState, TFold>
{
    /// <summary>Gives new numbers to the groups that still have entries and forgets the others. The result maps old numbers to new ones, or to 0.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "when most groups have no rows any more; lifted from the guard")]
    public uint[] Renumber()
    {
        using var lifted = HotPathGuard.Lift();
        var map = new uint[Groups + 1];
        var keys = new TKey[16];
        var old = Groups;
        Groups = 0;
        foreach (var pane in Live)
        {
            foreach (ref var group in pane.Groups)
            {
                if (map[group] == 0)
                {
                    map[group] = (uint)++Groups;
                    if (Groups == keys.Length)
                    {
                        Array.Resize(ref keys, 2 * Groups);
                    }

                    keys[Groups] = _keys[group];
                }

                group = map[group];
            }
        }

        Refold(map, old, keys);
        return map;
    }

    public void Retain(StateHeap heap)
    {
        // Running, back and what comes after are made anew from the panes, in the new heap; the old one is dropped whole.
        Forget();
        _heap = heap;
        for (var group = 1; group <= Groups; group++)
        {
            _keys[group] = TKey.Retain(in _keys[group], heap);
        }

        foreach (var pane in Live)
        {
            foreach (ref var state in pane.States)
            {
                TFold.Retain(ref state, heap);
            }
        }

        Recompute();
    }

    public void Save(ref StateWriter writer, SaveState save)
    {
        writer.Write(Math.Max(0, _front - _first));
        foreach (var pane in Live)
        {
            writer.Write(true);
            writer.Write(pane.Start);
            for (var i = 0; i < pane.Count; i++)
            {
                writer.Write(true);
                TKey.Save(in _keys[pane.Groups[i]], ref writer);
                save(in pane.States[i], ref writer);
            }

            writer.Write(false);
        }

        writer.Write(false);
    }

    /// <summary>Ends the loading of panes, in which each was sealed and filled by <see cref="Add"/>.</summary>
    public void Loaded(int front)
    {
        if ((uint)front > (uint)_panes.Count)
        {
            throw new StateException("The state is damaged: a front of " + front + " panes.");
        }

        _front = front;
        Recompute();
    }

    internal delegate void SaveState(in TState state, ref StateWriter writer);

    private ReadOnlySpan<SealedPane<TState>> Live => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_panes)[_first..];

    private void Refold(uint[] map, int old, TKey[] keys)
    {
        if (TFold.HoldsBlocks)
        {
            ReleaseForgotten(map, old);
        }

        var running = new TState[keys.Length];
        var back = new TState[TFold.Invertible ? 0 : keys.Length];
        for (var group = 1; group <= old; group++)
        {
            if (map[group] != 0)
            {
                running[map[group]] = _running[group];
                if (!TFold.Invertible)
                {
                    back[map[group]] = _back[group];
                }
            }
        }

        _keys = keys;
        _running = running;
        _back = back;
    }

    private void ReleaseForgotten(uint[] map, int old)
    {
        for (var group = 1; group <= old; group++)
        {
            if (map[group] == 0)
            {
                TFold.Release(ref _running[group], _heap);
                if (!TFold.Invertible)
                {
                    TFold.Release(ref _back[group], _heap);
                }
            }
        }
    }

    private void Forget()
    {
        Array.Clear(_running);
        Array.Clear(_back);
        foreach (var pane in Live)
        {
            pane.ClearAfter();
        }
    }

    private void Recompute()
    {
        if (!TFold.Invertible)
        {
            _stale = false;
            Rebuild(Math.Max(_front, _first));
            return;
        }

        ReleaseAll(_running.AsSpan(0, Groups + 1));
        Array.Clear(_running);
        foreach (var pane in Live)
        {
            var groups = pane.Groups;
            var states = pane.States;
            for (var i = 0; i < groups.Length; i++)
            {
                TFold.Merge(ref _running[groups[i]], in states[i], _heap);
            }
        }
    }
}
