using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows that do not come out at once: those of one time, and those that look ahead.</summary>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    private void Wait(long time, uint slot, ref Partition<TState, TRing> partition)
    {
        if (_peerCount == _peers.Length)
        {
            Growth.To(ref _peers, 2 * _peerCount);
        }

        _peerTime = time;
        _peers[_peerCount++] = slot;
        partition.Waiting++;
    }

    /// <summary>The rows of one time come out, in the order in which they came. A step can be left by an exception of the sink and taken up again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ShowPeers()
    {
        var shown = 0;
        try
        {
            while (shown < _peerCount)
            {
                if (_down.Count == _down.Block.Length)
                {
                    _down.Flush();
                }

                ref var partition = ref _table.StateAt(_peers[shown++]);
                ShowWaiting(ref partition, partition.Rows.Count - partition.Waiting);
                partition.Waiting--;
                if (TSpec.Reach < 0)
                {
                    // It is in the state for good: nothing looks at it any more.
                    partition.Rows.Pop();
                }
            }
        }
        finally
        {
            _peers.AsSpan(shown, _peerCount - shown).CopyTo(_peers);
            _peerCount -= shown;
        }
    }

    /// <summary>At the end: rows that look ahead see what there is.</summary>
    private void ShowAhead()
    {
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var partition = ref _table.StateAt(slot);
            var count = partition.Rows.Count;
            for (var place = Math.Max(0, count - TSpec.Ahead); place < count; place++)
            {
                if (_down.Count == _down.Block.Length)
                {
                    _down.Flush();
                }

                if (TSpec.Removes && place > TSpec.Preceding)
                {
                    Leave(ref partition, place - TSpec.Preceding - 1);
                }

                ShowWaiting(ref partition, place);
            }
        }
    }

    /// <summary>A row that fails now is no longer one that was pushed.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void ShowWaiting(ref Partition<TState, TRing> partition, int place)
    {
        if (!TSpec.CanFail)
        {
            Show(in Unsafe.NullRef<TRow>(), ref partition, place);
            return;
        }

        try
        {
            Show(in Unsafe.NullRef<TRow>(), ref partition, place);
        }
        catch (Exception cause) when (_down.IsOfRow(cause))
        {
            _writing = false;
            _down.Fail(-1, isResult: true, cause);
        }
    }
}
