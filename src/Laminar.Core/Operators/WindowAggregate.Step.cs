using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>Rows off the hot path, and the watermark.</summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Times so near the ends that a window around them could not be told in nanoseconds.
    private static long Margin => checked((4 * Shape.Pane) + (2 * TSpec.Size) + (2 * Shape.Hold) + TSpec.Lag);

    /// <summary>
    /// A row outside the hot range. True: it is inside now, and the loop goes on with it. False: it has been dealt with.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Step(in TRow row, long time, int index)
    {
        if (time != Clamp(time))
        {
            Bad(in row, index, UntellableTime.Error("window"));
            return false;
        }

        if (IsFar(time))
        {
            FoldFar(in row, time);
            return false;
        }

        NoteNewest();
        if (IsFed)
        {
            StartUnknown();
        }
        else if (time > _greatest)
        {
            _greatest = time;
            Raise(time - Shape.Hold);
        }

        Close(index);
        Pass();
        if (time < _open)
        {
            FoldOld(in row, time);
            return false;
        }

        if (_panes is not null)
        {
            Select(time);
        }

        return true;
    }

    /// <summary>No pane after the greatest time's has rows. Called before that time moves on.</summary>
    private void NoteNewest()
    {
        if (_greatest != long.MinValue)
        {
            _newest = Math.Max(_newest, Shape.StartOf(_greatest));
        }
    }

    private void Raise(long watermark)
    {
        _watermark = Math.Max(_watermark, watermark);
        if (!_started)
        {
            _started = true;
            _open = Shape.StartOf(_watermark);
            Adopt();
            Range();
        }
    }

    private static long Clamp(long time) => Math.Clamp(time, long.MinValue + Margin, long.MaxValue - Margin);

    /// <summary>The range of the hot path: up to where the first open pane closes. With a table per pane it is empty until a row selects one.</summary>
    private void Range()
    {
        _base = _open;
        _limit = _panes is null ? Guarded((ulong)(EndOfRange - _base)) : 0;
    }

    private void Select(long time)
    {
        var start = Shape.StartOf(time);
        _table = _panes!.Get(start);
        _base = start;
        _limit = Guarded((ulong)(IsFed ? Shape.Pane : Math.Min(Shape.Pane, EndOfRange - start)));
    }

    /// <summary>The first time of a row that closes a pane or, where lateness is counted, with which the watermark passes the end of a window.</summary>
    private readonly long EndOfRange =>
        TSpec.Lateness == 0 ? _open + Shape.Pane + TSpec.Delay : Math.Min(_open + Shape.Pane + Shape.Hold, _passed + TSpec.Size + TSpec.Delay);

    /// <summary>Notes which windows the watermark has passed, those that stay open for late rows included.</summary>
    private void Pass()
    {
        if (TSpec.Lateness > 0 && _started)
        {
            _passed = Shape.LastWindow(Clamp(_watermark) + TSpec.Lateness - TSpec.Size) + (TSpec.Cumulates ? TSpec.Size : TSpec.Slide);
            Range();
        }
    }

    /// <summary>A row has been folded in: it came within the lateness where the watermark had passed the end of its last window already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Count(in TRow row, long time, long passed)
    {
        if (TSpec.Lateness > 0 && time < passed && TSpec.Counts(in row))
        {
            _context.RowsWithinLateness++;
        }
    }

    /// <summary>A row before every open pane: late, unless a hopping window that has its pane is still open.</summary>
    private void FoldOld(in TRow row, long time)
    {
        if (TSpec.Filters && !TSpec.Keep(in row))
        {
            return;
        }

        if (!Shape.Keeps || Shape.LastWindow(time) + TSpec.Size <= _open)
        {
            Drop(in row, time);
            return;
        }

        var key = TSpec.KeyOf(in row);
        TState state = default;
        TSpec.Add(ref state, in row, time, _heap);
        var number = NumberOf(in key);
        if (Shape.Hops)
        {
            _ring!.AddOld(Shape.StartOf(time), number, in state);
        }
        else
        {
            _totals!.Add(number, ref state);
        }

        Count(in row, time, _passed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Drop(in TRow row, long time)
    {
        if (!TSpec.Counts(in row))
        {
            return;
        }

        _context.RowsLate++;
        if (_late is not null)
        {
            // Nobody gets a row in meanwhile, not even one that would only be held.
            var limit = _limit;
            (_handing, _limit) = (true, 0);
            try
            {
                _late.Take(in row, LateBy.Of(Clamp(Passed) - Shape.LastWindow(time) - TSpec.Size));
                _handing = false;
            }
            finally
            {
                _limit = limit;
            }
        }
    }

    /// <summary>The number of a key among sealed panes, new where it has none.</summary>
    private readonly uint NumberOf(in TKey key)
    {
        if (_numbers is null)
        {
            var slot = Slot(_table, key);
            ref var number = ref _table.NumberOf(slot);
            return number != 0 ? number : number = Number(in _table.KeyAt(slot));
        }
        else
        {
            var slot = _numbers.FindOrAdd(TSpec.HoldsText && !_numbers.Contains(in key) ? TKey.Retain(in key, _heap) : key);
            ref var number = ref _numbers.NumberOf(slot);
            return number != 0 ? number : number = Number(in _numbers.KeyAt(slot));
        }
    }

    private readonly uint Number(in TKey key) => Shape.Hops ? _ring!.Number(in key) : _totals!.Number(in key);

    private readonly int Entries => Shape.Hops ? _ring!.Entries : _totals!.Entries;
}
