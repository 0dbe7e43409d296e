using System;
using System.Linq;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Saving and loading. What is saved is logical, panes of groups, and knows nothing of tables and their layouts.</summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        Settle();
        writer.Write(TSpec.Size);
        writer.Write(TSpec.Slide);
        writer.Write(TSpec.Offset);
        writer.Write(TSpec.Delay);
        writer.Write(TSpec.Lateness);
        writer.Write(_started);
        if (_started)
        {
            writer.Write(IsFed || _greatest == long.MinValue ? _watermark : Math.Max(_watermark, _greatest - Shape.Hold));
            writer.Write(_greatest);
            writer.Write(_open);
            writer.Write(Shape.Keeps && _writing);
            SaveOpen(ref writer);
            _ring?.Save(ref writer, TSpec.Save);
            _totals?.Save(ref writer, TSpec.Save);
        }

        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        Expect(ref reader, TSpec.Size, "size");
        Expect(ref reader, TSpec.Slide, "slide");
        Expect(ref reader, TSpec.Offset, "offset");
        Expect(ref reader, TSpec.Delay, "delay");
        Expect(ref reader, TSpec.Lateness, "lateness");
        reader.Read(out _started);
        if (_started)
        {
            reader.Read(out _watermark);
            reader.Read(out _greatest);
            reader.Read(out _open);
            reader.Read(out _writing);
            Check(_watermark == long.MaxValue || _watermark == Clamp(_watermark));
            Check(_greatest == long.MinValue || (_greatest == Clamp(_greatest) && (_watermark == long.MaxValue || IsFed || _greatest <= _watermark + Shape.Hold)));
            Check(_open >= long.MinValue + TSpec.Size + Shape.Pane && _open <= Clamp(_watermark) + TSpec.Size + Shape.Pane && Shape.StartOf(_open) == _open);
            Check(Shape.Keeps || !_writing);
            LoadOpen(ref reader);
            LoadRing(ref reader);
            LoadTotals(ref reader);
            Range();
            Pass();
            if (_writing || _watermark >= _open + Shape.Pane)
            {
                _limit = 0;
            }
        }

        _next.Load(ref reader);
    }

    private readonly void SaveOpen(ref StateWriter writer)
    {
        if (_panes is null)
        {
            for (var ahead = 0; ahead < Shape.Lanes; ahead++)
            {
                SavePane(ref writer, _idle, _open + (ahead * Shape.Pane), (_lane + ahead) & (Shape.Lanes - 1));
            }
        }

        if ((_panes ?? _beyond) is { } tables)
        {
            foreach (var (start, table) in tables.Open.OrderBy(pane => pane.Key))
            {
                SavePane(ref writer, table, start, 0);
            }
        }

        writer.Write(false);
    }

    private static void SavePane(ref StateWriter writer, StateTable<TKey, TState> table, long start, int lane)
    {
        var begun = false;
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            ref var state = ref table.StateAt(slot, lane);
            if (!TSpec.IsEmpty(in state))
            {
                if (!begun)
                {
                    writer.Write(true);
                    writer.Write(start);
                    begun = true;
                }

                writer.Write(true);
                TKey.Save(in table.KeyAt(slot), ref writer);
                TSpec.Save(in state, ref writer);
            }
        }

        if (begun)
        {
            writer.Write(false);
        }
    }

    private void LoadOpen(ref StateReader reader)
    {
        while (More(ref reader))
        {
            reader.Read(out long start);
            Check(start >= _open && start == Clamp(start) && Shape.StartOf(start) == start);
            var ahead = (ulong)(start - _open) / (ulong)Shape.Pane;
            var tables = _panes ?? (ahead < (ulong)Shape.Lanes ? null : Beyond);
            while (More(ref reader))
            {
                var table = tables is null ? _table : tables.Get(start);
                var slot = table.FindOrAdd(TKey.Load(ref reader, _heap));
                TSpec.Load(ref table.StateAt(slot, tables is null ? (int)ahead : 0), ref reader, _heap);
                _newest = tables is null ? Math.Max(_newest, start) : _newest;
            }
        }
    }

    private readonly void LoadRing(ref StateReader reader)
    {
        if (_ring is null)
        {
            return;
        }

        reader.Read(out int front);
        var earliest = _open - TSpec.Size;
        while (More(ref reader))
        {
            reader.Read(out long start);
            Check(start >= earliest && start < _open && Shape.StartOf(start) == start);
            earliest = start + 1;
            var pane = _ring.Seal(start);
            while (More(ref reader))
            {
                var number = NumberOf(TKey.Load(ref reader, _heap));
                TState state = default;
                TSpec.Load(ref state, ref reader, _heap);
                _ring.Add(pane, number, in state);
            }
        }

        _ring.Loaded(front);
    }

    private readonly void LoadTotals(ref StateReader reader)
    {
        while (_totals is not null && More(ref reader))
        {
            var number = NumberOf(TKey.Load(ref reader, _heap));
            TState state = default;
            TSpec.Load(ref state, ref reader, _heap);
            Check(!TSpec.IsEmpty(in state));
            _totals.Add(number, ref state);
        }
    }

    private readonly long CountGroups()
    {
        var sum = _panes is null ? CountGroups(_idle) : 0;
        if ((_panes ?? _beyond) is { } tables)
        {
            foreach (var table in tables.Open.Values)
            {
                sum += CountGroups(table);
            }
        }

        if (_panes is null)
        {
            return sum;
        }

        return Math.Max(sum, _ring?.Groups ?? _totals?.Groups ?? 0);
    }

    private static long CountGroups(StateTable<TKey, TState> table)
    {
        var groups = 0L;
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            var holds = Shape.Keeps && Shape.HasLanes && table.NumberOf(slot) != 0;
            for (var lane = 0; lane < Shape.Lanes && !holds; lane++)
            {
                holds = !TSpec.IsEmpty(in table.StateAt(slot, lane));
            }

            groups += holds ? 1 : 0;
        }

        return groups;
    }

    private static bool More(ref StateReader reader)
    {
        reader.Read(out bool more);
        return more;
    }

    private static void Expect(ref StateReader reader, long expected, string what)
    {
        reader.Read(out long found);
        if (found != expected)
        {
            throw new StateException("The state's windows have another " + what + ": " + found + " ns, this query's have " + expected + " ns.");
        }
    }

    private static void Check(bool holds) => StateException.Unless(holds, "its times contradict each other");
}
