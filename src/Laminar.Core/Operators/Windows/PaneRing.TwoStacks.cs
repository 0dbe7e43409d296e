using System;

namespace Laminar.Operators;

/// <summary>Windows of states that cannot be subtracted: amortised one merge an entry for sealing and one for leaving.</summary>
internal sealed partial class PaneRing<TKey, TState, TFold>
{
    // Panes in [_first, _front) are in the front stack, those from _front on in the back.
    private int _front;
    private bool _stale;

    /// <summary>Brings running and back states up to date after rows for sealed panes. Before anything reads them.</summary>
    public void Refresh()
    {
        if (_stale)
        {
            _stale = false;
            Rebuild(Math.Max(_front, _first));
        }
    }

    private void FrontGrewAt(int at)
    {
        if (at < _front)
        {
            _front++;
        }
    }

    private void PopFront(SealedPane<TState> pane)
    {
        if (_first >= _front)
        {
            _stale = false;
            Rebuild(_panes.Count);
        }

        Refresh();
        var groups = pane.Groups;
        var after = pane.After;
        for (var i = 0; i < groups.Length; i++)
        {
            ref var running = ref _running[groups[i]];
            if (TFold.HoldsBlocks)
            {
                TFold.Release(ref running, _heap);
            }

            running = after[i];
        }

        pane.ClearAfter();
    }

    /// <summary>Everything from the panes: those before <paramref name="front"/> into the front, the others into the back.</summary>
    private void Rebuild(int front)
    {
        _front = front;
        if (TFold.HoldsBlocks)
        {
            ReleaseStacks();
        }

        Array.Clear(_running, 0, Groups + 1);
        Array.Clear(_back, 0, Groups + 1);
        for (var i = front - 1; i >= _first; i--)
        {
            PushFront(_panes[i]);
        }

        for (var i = front; i < _panes.Count; i++)
        {
            var groups = _panes[i].Groups;
            var states = _panes[i].States;
            for (var j = 0; j < groups.Length; j++)
            {
                TFold.Merge(ref _back[groups[j]], in states[j], _heap);
            }
        }
    }

    private void ReleaseStacks()
    {
        foreach (var pane in Live)
        {
            ReleaseAll(pane.After);
            pane.ClearAfter();
        }

        ReleaseAll(_running.AsSpan(0, Groups + 1));
        ReleaseAll(_back.AsSpan(0, Groups + 1));
    }

    /// <summary>From the last entry to the first, so that of several entries of a group the first keeps all that comes after the pane.</summary>
    private void PushFront(SealedPane<TState> pane)
    {
        pane.MakeAfter();
        var groups = pane.Groups;
        var states = pane.States;
        var after = pane.After;
        for (var i = groups.Length - 1; i >= 0; i--)
        {
            ref var running = ref _running[groups[i]];
            after[i] = running;
            var merged = Copy(in states[i]);
            TFold.Merge(ref merged, in running, _heap);
            running = merged;
        }
    }
}
