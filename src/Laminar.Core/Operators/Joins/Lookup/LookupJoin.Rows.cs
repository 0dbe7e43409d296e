using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The table: rows that come, replace one another, and go; saving and loading them.</summary>
public sealed partial class LookupJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
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
            var last = _keys.StateAt(slot).First;
            while (last != 0 && _rows[last].Next != 0)
            {
                last = _rows[last].Next;
            }

            for (; last != 0; last = _rows[last].Previous)
            {
                writer.Write(true);
                TSpec.SaveRight(in _rows[last].Row, ref writer);
            }
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
        if (slot != StateTable<TKey, LookupKey>.Missing && (weight < 0 || TSpec.Replaces))
        {
            Remove(ref _keys.StateAt(slot), in row);
        }

        if (weight < 0)
        {
            return;
        }

        var kept = TSpec.HoldsText ? TSpec.KeepRight(in row, _heap) : row;
        if (slot == StateTable<TKey, LookupKey>.Missing)
        {
            slot = _keys.FindOrAdd(TSpec.HoldsText ? TKey.Retain(in key, _heap) : key);
        }

        Add(ref _keys.StateAt(slot), in kept);
    }

    private void Add(ref LookupKey of, in TRight row)
    {
        var number = _rows.Take();
        _rows[number] = new() { Row = row, Next = of.First };
        if (of.First == 0)
        {
            _live++;
        }
        else
        {
            _rows[of.First].Previous = number;
        }

        of.First = number;
    }

    private void Remove(ref LookupKey of, in TRight row)
    {
        var number = of.First;
        while (number != 0 && !TSpec.SameRight(in _rows[number].Row, in row))
        {
            number = _rows[number].Next;
        }

        if (number == 0)
        {
            return;
        }

        var (previous, next) = (_rows[number].Previous, _rows[number].Next);
        (previous == 0 ? ref of.First : ref _rows[previous].Next) = next;
        if (next != 0)
        {
            _rows[next].Previous = previous;
        }

        _rows.Return(number);
        _live -= of.First == 0 ? 1 : 0;
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
            for (var number = _keys.StateAt(slot).First; number != 0; number = _rows[number].Next)
            {
                ref var row = ref _rows[number].Row;
                row = TSpec.KeepRight(in row, heap);
            }
        }

        StateHeap.Replace(ref _heap, heap);
    }

    private readonly struct Emptiness : IEmptiness<LookupKey>
    {
        public static bool IsEmpty(in LookupKey state) => state.First == 0;
    }
}
