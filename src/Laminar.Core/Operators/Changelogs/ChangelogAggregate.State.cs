using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Saving and loading. What is saved is logical, windows of groups, and knows nothing of tables and their layouts.</summary>
public partial struct ChangelogAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(TSpec.Size);
        writer.Write(TSpec.Slide);
        writer.Write(TSpec.Offset);
        writer.Write(TSpec.Lateness);
        writer.Write(TSpec.Every);
        writer.Write(Watermark);
        writer.Write(_greatest);
        writer.Write(_tick);
        for (var i = 0; i < Tables; i++)
        {
            var groups = TableAt(i);
            writer.Write(true);
            writer.Write(groups.End);
            writer.Write(groups.IsOut);
            Save(groups, ref writer);
        }

        writer.Write(false);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        Expect(ref reader, TSpec.Size, "size");
        Expect(ref reader, TSpec.Slide, "slide");
        Expect(ref reader, TSpec.Offset, "offset");
        Expect(ref reader, TSpec.Lateness, "lateness");
        Expect(ref reader, TSpec.Every, "interval of EMIT EVERY");
        reader.Read(out _watermark);
        reader.Read(out _greatest);
        reader.Read(out _tick);
        Check(_watermark == long.MinValue || _watermark == Clamp(_watermark));
        Check(_greatest == long.MinValue || (_greatest == Clamp(_greatest) && (IsFed || _greatest - TSpec.Delay <= _watermark)));
        Check(TSpec.Emission != ChangelogEmission.Every || _tick == long.MinValue || (_watermark != long.MinValue && _tick == NextTick(_watermark)));
        while (More(ref reader))
        {
            reader.Read(out long end);
            reader.Read(out bool isOut);
            var groups = _all;
            if (_windows is not null)
            {
                Check(end == Clamp(end) && Ends.IsEnd(end) && end > ClosedTo && (_windows.Count == 0 || end > _windows[_windows.Count - 1].End));
                groups = _windows.Get(Ends.StartOf(end), end);
                groups.IsOut = isOut;
            }

            Load(groups!, ref reader);
        }

        if (_watermark != long.MinValue)
        {
            SetDue();
        }

        _next.Load(ref reader);
    }

    private readonly void Save(OpenGroups<TKey, Group<TState, TOut>> groups, ref StateWriter writer)
    {
        var table = groups.Table;
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            ref var group = ref table.StateAt(slot);
            var isEmpty = TSpec.IsEmpty(in group.State);
            if (isEmpty && !group.IsShown && !group.IsDirty)
            {
                continue;
            }

            writer.Write(true);
            TKey.Save(in table.KeyAt(slot), ref writer);
            writer.Write(isEmpty);
            if (!isEmpty)
            {
                TSpec.Save(in group.State, ref writer);
            }

            if (Expires)
            {
                writer.Write(isEmpty ? 0 : _expiries!.LastTouched(group.Expiry));
            }

            writer.Write(group.IsDirty);
            writer.Write(group.IsShown);
            if (group.IsShown)
            {
                TSpec.SaveRow(in group.Last, ref writer);
            }
        }

        writer.Write(false);
    }

    private void Load(OpenGroups<TKey, Group<TState, TOut>> groups, ref StateReader reader)
    {
        while (More(ref reader))
        {
            var slot = groups.Table.FindOrAdd(TKey.Load(ref reader, _heap));
            ref var group = ref groups.Table.StateAt(slot);
            Check(TSpec.IsEmpty(in group.State) && !group.IsShown && !group.IsDirty);
            reader.Read(out bool isEmpty);
            if (!isEmpty)
            {
                TSpec.Load(ref group.State, ref reader, _heap);
                Check(!TSpec.IsEmpty(in group.State));
                groups.Live++;
            }

            if (Expires)
            {
                reader.Read(out long touched);
                if (!isEmpty)
                {
                    Check(touched == Clamp(touched));
                    group.Expiry = _expiries!.Add(in groups.Table.KeyAt(slot), touched);
                }
            }

            reader.Read(out group.IsDirty);
            reader.Read(out group.IsShown);
            if (group.IsShown)
            {
                var row = TSpec.LoadRow(ref reader, _heap);
                group.Last = TSpec.HoldsText ? TSpec.Keep(in row, in groups.Table.KeyAt(slot), _heap) : row;
            }

            if (group.IsDirty)
            {
                Touch(groups);
                groups.Mark(in groups.Table.KeyAt(slot));
            }
        }
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

    private static void Check(bool holds) => StateException.Unless(holds, "its times or groups contradict each other");
}
