using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The keys of a stream and when each was last seen, in a table of their own. What expires is handed out in order of time, of equal times in the order in which keys first came.</summary>
/// <param name="context">What the operators of a query share.</param>
/// <param name="ttl">How long a key is kept after it was touched, in nanoseconds.</param>
/// <param name="holdsText">Whether keys hold text.</param>
internal sealed class KeyAges<TKey>(QueryContext context, long ttl, bool holdsText)
    where TKey : struct, IKey<TKey>
{
    private static readonly Comparison<Expired> InOrder = (left, right) =>
        left.Time != right.Time ? left.Time.CompareTo(right.Time) : left.Sequence.CompareTo(right.Sequence);

    private readonly StateTable<TKey, Age> _table = new(context.Limits, context.Seed, lanes: 1, numbered: false);
    private readonly Expiries<TKey> _expiries = new(ttl);
    private StateHeap _heap = new();
    private Expired[] _expired = new Expired[4];
    private int _first;
    private int _end;
    private long _sequence;

    public long Bytes => _table.Bytes + _expiries.Bytes + _heap.Reserved;

    /// <summary>Nothing expires before this; long.MaxValue where there is nothing.</summary>
    public long Due => _expiries.Due;

    /// <summary>A row of the key has come.</summary>
    public void Touch(in TKey key, long time)
    {
        var slot = _table.Find(in key);
        if (slot == StateTable<TKey, Age>.Missing)
        {
            slot = _table.FindOrAdd(holdsText ? TKey.Retain(in key, _heap) : key);
        }

        ref var age = ref _table.StateAt(slot);
        if (age.Entry == 0)
        {
            age = new() { Entry = _expiries.Add(in _table.KeyAt(slot), time), Sequence = _sequence++ };
        }
        else
        {
            _expiries.Touch(age.Entry, time);
        }
    }

    /// <summary>Whether a key has expired by now that has not been taken.</summary>
    public bool HasExpired(long now)
    {
        if (_first == _end)
        {
            Gather(now);
        }

        return _first != _end;
    }

    /// <summary>The next key that has expired by now, and when it did. Its text lasts until the next <see cref="Tidy"/>.</summary>
    public bool TakeExpired(long now, out TKey key, out long time)
    {
        if (!HasExpired(now))
        {
            (key, time) = (default, 0);
            return false;
        }

        (key, time) = (_expired[_first].Key, _expired[_first].Time);
        _first++;
        return true;
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "keys are sorted where they lie, by a comparison that is made once: nothing is allocated")]
    private void Gather(long now)
    {
        (_first, _end) = (0, 0);
        while (_expiries.TakeExpired(now, out var key, out var touched))
        {
            if (_end == _expired.Length)
            {
                Growth.To(ref _expired, 2 * _end);
            }

            ref var age = ref _table.StateAt(_table.Find(in key));
            _expired[_end++] = new(key, QueryContext.Saturated(touched, ttl), age.Sequence);
            age = default;
        }

        _expired.AsSpan(0, _end).Sort(InOrder);
    }

    /// <summary>Between batches: gives back keys that are gone, and their text.</summary>
    public void Tidy()
    {
        _table.Maintain();
        if (_first != _end)
        {
            return;
        }

        if (_table.Used >= context.Limits.ShrinkFrom && _expiries.Count < _table.Used / 8)
        {
            _table.Shrink<HasNone>(_expiries.Count);
        }

        if (holdsText && _heap.IsHalfGarbage(context.Limits.CompactFrom))
        {
            CompactText();
        }
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    private void CompactText()
    {
        using var lifted = HotPathGuard.Lift();
        _table.Shrink<HasNone>(_expiries.Count);
        var heap = new StateHeap();
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var key = ref _table.KeyAt(slot);
            key = TKey.Retain(in key, heap);
            if (_table.StateAt(slot).Entry is > 0 and var entry)
            {
                _expiries.MoveKey(entry, in key);
            }
        }

        StateHeap.Replace(ref _heap, heap);
    }

    public void Save(ref StateWriter writer)
    {
        writer.Write(_sequence);
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var age = ref _table.StateAt(slot);
            if (age.Entry != 0)
            {
                writer.Write(true);
                TKey.Save(in _table.KeyAt(slot), ref writer);
                writer.Write(_expiries.LastTouched(age.Entry));
                writer.Write(age.Sequence);
            }
        }

        writer.Write(false);
    }

    /// <summary>Reads what <see cref="Save"/> wrote, into an empty one.</summary>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _sequence);
        for (reader.Read(out bool more); more; reader.Read(out more))
        {
            var slot = _table.FindOrAdd(TKey.Load(ref reader, _heap));
            ref var age = ref _table.StateAt(slot);
            reader.Read(out long touched);
            reader.Read(out long sequence);
            StateException.Unless(age.Entry == 0 && sequence >= 0 && sequence < _sequence);
            age = new() { Entry = _expiries.Add(in _table.KeyAt(slot), touched), Sequence = sequence };
        }
    }

    public void Free()
    {
        _table.Free();
        _heap.Free();
        _expiries.Free();
    }

    private struct Age
    {
        /// <summary>Its number among the expiries; 0 where the key is gone.</summary>
        public int Entry;

        /// <summary>How many keys had begun before it.</summary>
        public long Sequence;
    }

    private readonly record struct Expired(TKey Key, long Time, long Sequence);

    private readonly struct HasNone : IEmptiness<Age>
    {
        public static bool IsEmpty(in Age state) => state.Entry == 0;
    }
}
