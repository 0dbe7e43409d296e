using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>Rows that do not come out at once: those that time has to pass, and those that look ahead by rows.</summary>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    /// <summary>No later row is of a time before <paramref name="now"/>: the rows whose frames end before that come out, in the order in which they came.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ShowDue(long now)
    {
        if (_waiting.Count > 0 && QueryContext.Saturated(_waiting.First, TSpec.Until) < now)
        {
            ShowBefore(now);
        }
    }

    /// <summary>A step can be left by an exception of the sink and taken up again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ShowBefore(long now)
    {
        while (_waiting.Count > 0 && QueryContext.Saturated(_waiting.First, TSpec.Until) < now)
        {
            ShowFirst();
        }
    }

    private void ShowFirst()
    {
        if (_down.Count == _down.Block.Length)
        {
            _down.Flush();
        }

        ref var partition = ref _table.StateAt(_waiting.Pop());
        if (TSpec.After > 0)
        {
            ShowBeforeFrame(ref partition);
            return;
        }

        var place = partition.Rows.Count - partition.Waiting;
        if (TSpec.Reach >= 0)
        {
            for (var time = TSpec.TimeOf(in partition.Rows.At(place)); (ulong)(time - TSpec.TimeOf(in partition.Rows.At(0))) > (ulong)TSpec.Reach; place--)
            {
                Leave(ref partition, 0);
                partition.Rows.Pop();
            }
        }

        ShowWaiting(ref partition, place, 0);
        partition.Waiting--;
        if (TSpec.Reach < 0)
        {
            // It is in the state for good: nothing looks at it any more.
            partition.Rows.Pop();
        }
    }

    /// <summary>The frame begins after the row, which is the oldest that is kept; of those after it the last ones (<see cref="Partition{TState, TRing}.Waiting"/>) are still in the state.</summary>
    private void ShowBeforeFrame(ref Partition<TState, TRing> partition)
    {
        var time = TSpec.TimeOf(in partition.Rows.At(0));
        while (partition.Waiting > 0 && partition.Rows.Count - partition.Waiting is var next && (ulong)(TSpec.TimeOf(in partition.Rows.At(next)) - time) < (ulong)TSpec.After)
        {
            Leave(ref partition, next);
            partition.Waiting--;
        }

        ShowWaiting(ref partition, 0, partition.Rows.Count - partition.Waiting);
        partition.Rows.Pop();
    }

    /// <summary>
    /// LEAD with IGNORE NULLS: a row has come that has a value. Those before the last but n that have one come out, for none of them had n after it until now: it is this row that they look at.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ShowSkipped(ref Partition<TState, TRing> partition)
    {
        var place = partition.Rows.Count - 1;
        for (var more = TSpec.Ahead - 1; more > 0; more -= TSpec.Stays(in partition.Rows.At(place)) ? 1 : 0)
        {
            if (--place < 0)
            {
                return;
            }
        }

        for (; place > 0; place--)
        {
            if (_down.Count == _down.Block.Length)
            {
                _down.Flush();
            }

            ShowWaiting(ref partition, 0, partition.Rows.Count - 1);
            partition.Rows.Pop();
        }
    }

    /// <summary>At the end: rows that look ahead see what there is.</summary>
    private void ShowAhead()
    {
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ShowAhead(ref _table.StateAt(slot));
        }
    }

    private void ShowAhead(ref Partition<TState, TRing> partition)
    {
        var count = partition.Rows.Count;
        for (var place = TSpec.Skips ? 0 : count - TSpec.Ahead; place < count; place++)
        {
            if (_down.Count == _down.Block.Length)
            {
                _down.Flush();
            }

            // A frame that begins after its row has been left by rows before any row came out.
            if (TSpec.Removes && place > Start && place - Start <= count)
            {
                Leave(ref partition, place - Start - 1);
            }

            if (place >= 0)
            {
                ShowWaiting(ref partition, place, TSpec.Skips ? count : TSpec.Preceding < 0 ? 0 : Math.Max(0, place - Start));
            }
        }
    }

    /// <summary>A row that fails now is no longer one that was pushed.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void ShowWaiting(ref Partition<TState, TRing> partition, int place, int first)
    {
        if (!TSpec.CanFail)
        {
            Show(in Unsafe.NullRef<TRow>(), ref partition, place, first);
            return;
        }

        try
        {
            Show(in Unsafe.NullRef<TRow>(), ref partition, place, first);
        }
        catch (Exception cause) when (_down.IsOfRow(cause))
        {
            _writing = false;
            _down.Fail(-1, isResult: true, cause);
        }
    }
}
