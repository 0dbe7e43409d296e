using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Rows whose time lies too far past the clock: they count in their windows and leave the watermark alone. The hot range ends where they begin, so that
/// nothing of this costs the loop anything. Where open panes are lanes, one beyond the lanes has a table of its own, and moves into its lane when that is
/// free: before any row gets there, so that rows are folded in the order in which they came.
/// </summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <summary>The watermark comes from upstream, by Advance only.</summary>
    private static bool IsFed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Delay == WatermarkDelay.Upstream;
    }

    private PaneTables<TKey, TState> Beyond => _beyond ??= MakeTables(_context);

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once a query; lifted from the guard")]
    private static PaneTables<TKey, TState> MakeTables(QueryContext context)
    {
        using var lifted = HotPathGuard.Lift();
        return new(() => MakeTable(context));
    }

    /// <summary>The hot range, cut where times are too far ahead as far as that is known.</summary>
    private readonly ulong Guarded(ulong limit)
    {
        var last = _context.FarLimit;
        return last == long.MaxValue || _context.Guarding != _ordinal ? limit
            : last < _base ? 0
            : Math.Min(limit, (ulong)(last - _base) + 1);
    }

    private bool IsFar(long time)
    {
        if (_context.Guarding != _ordinal || time <= _context.FarLimit)
        {
            return false;
        }

        // The clock has gone on, and the range with it: where this row is too far all the same, for the rows after it.
        var isFar = _context.IsFar(time);
        if (_started && !_writing)
        {
            Range();
        }

        return isFar;
    }

    /// <summary>Nothing is known of the watermark yet: all time is open.</summary>
    private void StartUnknown()
    {
        if (!_started)
        {
            Raise(Clamp(long.MinValue));
            Pass();
        }
    }

    private void FoldFar(in TRow row, long time)
    {
        _context.RowsFarFuture++;
        StartUnknown();
        if (time < _open)
        {
            FoldOld(in row, time);
            return;
        }

        if (TSpec.Filters && !TSpec.Keep(in row))
        {
            return;
        }

        var start = Shape.StartOf(time);
        var ahead = (ulong)(start - _open) / (ulong)Shape.Pane;
        var key = TSpec.KeyOf(in row);
        if (_panes is null && ahead < (ulong)Shape.Lanes)
        {
            TSpec.Add(ref _table.StateAt(Slot(_table, key), (_lane + (int)ahead) & (Shape.Lanes - 1)), in row, time, _heap);
            _newest = Math.Max(_newest, start);
        }
        else
        {
            var table = (_panes ?? Beyond).Get(start);
            TSpec.Add(ref table.StateAt(Slot(table, key), 0), in row, time, _heap);
        }

        Count(in row, time, _passed);
    }

    /// <summary>
    /// Whether a lane may hold rows: panes up to the newest that had any do. Where that lies beyond the lanes (a restart in the middle of a close), they
    /// are looked through, lest empty panes be closed one by one over years.
    /// </summary>
    private readonly bool HasLaneRows =>
        _newest >= _open && ((ulong)(_newest - _open) < (ulong)(Shape.Lanes * Shape.Pane) || CountGroups(_idle) > 0);

    /// <summary>After the first open pane has moved on: panes that now have a lane move into it.</summary>
    private void Adopt()
    {
        if (_beyond is { Count: > 0 })
        {
            AdoptPanes();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AdoptPanes()
    {
        for (var ahead = 0; ahead < Shape.Lanes; ahead++)
        {
            var start = _open + (ahead * Shape.Pane);
            if (_beyond!.Take(start) is { } table)
            {
                Adopt(table, (_lane + ahead) & (Shape.Lanes - 1));
                _newest = Math.Max(_newest, start);
            }
        }
    }

    private readonly void Adopt(StateTable<TKey, TState> table, int lane)
    {
        var groups = 0L;
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            ref var state = ref table.StateAt(slot, 0);
            if (!TSpec.IsEmpty(in state))
            {
                var into = _table.FindOrAdd(in table.KeyAt(slot));
                _table.StateAt(into, lane) = state;
                state = default;
                groups++;
            }
        }

        _beyond!.Return(table, groups);
    }
}
