using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The table: rows that come, replace one another, and go; saving and loading them.</summary>
public sealed partial class LookupJoin<TIn, TLeft, TProjection, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext>
{
    /// <inheritdoc/>
    public void PushRight(ReadOnlySpan<Change<TRight>> rows)
    {
        foreach (ref readonly var change in rows)
        {
            var row = change.Row;
            if (TSpec.HasRightKey(in row))
            {
                Take(in row, change.Weight);
            }
        }

        _keys.Maintain();
        if (_keys.Used >= _context.Limits.ShrinkFrom && _live < _keys.Used / 8)
        {
            _keys.Shrink<Emptiness>(_live);
        }

        if (TSpec.HoldsText && _heap.IsHalfGarbage(_context.Limits.CompactFrom))
        {
            CompactText();
        }
    }

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        for (uint slot = 0; _keys.Next(ref slot); slot++)
        {
            ref var of = ref _keys.StateAt(slot);
            if (of.Count == 0)
            {
                continue;
            }

            // The oldest first: as they came they come again.
            var oldest = Turned(of.Earlier);
            for (var number = oldest; number != 0; number = _rows[number].Next)
            {
                writer.Write(true);
                TSpec.SaveRight(in _rows[number].Row, ref writer);
            }

            of.Earlier = Turned(oldest);
            writer.Write(true);
            TSpec.SaveRight(in of.Newest, ref writer);
        }

        writer.Write(false);
        _found.Next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        for (reader.Read(out bool more); more; reader.Read(out more))
        {
            var row = TSpec.LoadRight(ref reader, _heap);
            if (!TSpec.HasRightKey(in row))
            {
                throw new StateException("The state is damaged: a row of a table has no key.");
            }

            var key = TSpec.RightKeyOf(in row);
            Add(ref _keys.StateAt(_keys.FindOrAdd(in key)), in row);
            _keys.Maintain();
        }

        _heap.Settle();
        _found.Next.Load(ref reader);
    }

    private void Take(in TRight row, int weight)
    {
        var key = TSpec.RightKeyOf(in row);
        var slot = _keys.Find(in key);
        if (slot != StateTable<TKey, LookupRows<TRight>>.Missing && (weight < 0 || TSpec.Replaces))
        {
            Remove(ref _keys.StateAt(slot), in row);
        }

        if (weight < 0)
        {
            return;
        }

        var kept = TSpec.HoldsText ? TSpec.KeepRight(in row, _heap) : row;
        if (slot == StateTable<TKey, LookupRows<TRight>>.Missing)
        {
            slot = _keys.FindOrAdd(TSpec.HoldsText ? TKey.Retain(in key, _heap) : key);
        }

        Add(ref _keys.StateAt(slot), in kept);
    }

    private void Add(ref LookupRows<TRight> of, in TRight row)
    {
        if (of.Count > 0)
        {
            var number = _rows.Take();
            _rows[number] = new() { Row = of.Newest, Next = of.Earlier };
            of.Earlier = number;
        }
        else
        {
            _live++;
        }

        of.Count++;
        of.Newest = row;
    }

    private void Remove(ref LookupRows<TRight> of, in TRight row)
    {
        if (of.Count == 0)
        {
            return;
        }

        if (TSpec.SameRight(in of.Newest, in row))
        {
            if (of.Count == 1)
            {
                of = default;
                _live--;
            }
            else
            {
                of.Newest = _rows[of.Earlier].Row;
                of.Count--;
                Unlink(ref of.Earlier);
            }

            return;
        }

        ref var link = ref of.Earlier;
        while (link != 0 && !TSpec.SameRight(in _rows[link].Row, in row))
        {
            link = ref _rows[link].Next;
        }

        if (link != 0)
        {
            of.Count--;
            Unlink(ref link);
        }
    }

    private void Unlink(ref int link)
    {
        var number = link;
        link = _rows[number].Next;
        _rows.Return(number);
    }

    /// <summary>A chain the other way round; its first row.</summary>
    private int Turned(int first)
    {
        var turned = 0;
        while (first != 0)
        {
            ref var next = ref _rows[first].Next;
            (turned, first, next) = (first, next, turned);
        }

        return turned;
    }

    /// <summary>Keys without rows go with it: their text is not moved.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when half of the text is of rows that are gone; lifted from the guard")]
    private void CompactText()
    {
        using var lifted = HotPathGuard.Lift();
        _keys.Shrink<Emptiness>(_live);
        var heap = new StateHeap();
        for (uint slot = 0; _keys.Next(ref slot); slot++)
        {
            ref var key = ref _keys.KeyAt(slot);
            key = TKey.Retain(in key, heap);
            ref var of = ref _keys.StateAt(slot);
            if (of.Count == 0)
            {
                continue;
            }

            of.Newest = TSpec.KeepRight(in of.Newest, heap);
            for (var number = of.Earlier; number != 0; number = _rows[number].Next)
            {
                ref var row = ref _rows[number].Row;
                row = TSpec.KeepRight(in row, heap);
            }
        }

        StateHeap.Replace(ref _heap, heap);
    }

    private readonly struct Emptiness : IEmptiness<LookupRows<TRight>>
    {
        public static bool IsEmpty(in LookupRows<TRight> state) => state.Count == 0;
    }
}
