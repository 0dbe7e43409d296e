using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// STATE TTL: which of an operator's keys have had no row for so long that they are to be forgotten. Each key has one entry, found by its number, that says
/// when the key was last touched; a touch is a store. Entries wait in the buckets of a <see cref="TimingWheel"/> by the time at which they would expire as they
/// stood when they were put there; when a bucket's time has come, those that were touched meanwhile go to another one.
/// </summary>
/// <remarks>
/// An entry is moved once a row at most for having been touched, and for having come nearer at most once a level of the wheel: a constant number of steps a
/// row, whatever the number of keys. What expires is told exactly at touched + ttl, so that it depends on no batch. All times are nanoseconds since 1970.
/// </remarks>
/// <param name="ttl">How long a key is kept after it was touched.</param>
internal sealed class Expiries<TKey>(long ttl)
    where TKey : struct
{
    private readonly TimingWheel _wheel = new();
    private readonly PagedPool<ExpiryEntry<TKey>> _entries = new();
    private int _expired;

    /// <summary>Entries there are.</summary>
    public long Count => _entries.Count;

    public long Bytes => _entries.Bytes + TimingWheel.Bytes;

    /// <summary>Nothing expires before this; long.MaxValue where there is nothing.</summary>
    public long Due => _expired != 0 ? long.MinValue : _wheel.Due;

    public void Free() => _entries.Free();

    /// <summary>A new key: the number of its entry, never 0. Text of the key must last as long as the entry.</summary>
    public int Add(in TKey key, long time)
    {
        var entry = _entries.Take();
        _entries[entry] = new() { Key = key, Touched = time };
        Place(entry);
        return entry;
    }

    /// <summary>A row of the key has come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Touch(int entry, long time)
    {
        ref var touched = ref _entries[entry].Touched;
        touched = Math.Max(touched, time);
    }

    /// <summary>When the key was last touched.</summary>
    public long LastTouched(int entry) => _entries[entry].Touched;

    /// <summary>The key's text has moved.</summary>
    public void MoveKey(int entry, in TKey key) => _entries[entry].Key = key;

    /// <summary>One that has expired by now, if there is one; its entry is gone.</summary>
    public bool TakeExpired(long now, out TKey key) => TakeExpired(now, out key, out _);

    /// <summary>The same, and when it was last touched.</summary>
    public bool TakeExpired(long now, out TKey key, out long touched)
    {
        while (true)
        {
            while (_expired == 0 && _wheel.IsDue(now))
            {
                Open(_wheel.TakeFirst(), now);
            }

            if (_expired == 0)
            {
                (key, touched) = (default, 0);
                return false;
            }

            var entry = _expired;
            _expired = _entries[entry].Next;
            if (Deadline(entry) <= now)
            {
                (key, touched) = (_entries[entry].Key, _entries[entry].Touched);
                _entries.Return(entry);
                return true;
            }

            // Touched since: whoever took the one before it was kept from going on.
            Place(entry);
        }
    }

    /// <summary>The entries of a bucket: they have expired, or belong into buckets that are nearer or further.</summary>
    private void Open(int entry, long now)
    {
        while (entry != 0)
        {
            var next = _entries[entry].Next;
            if (Deadline(entry) <= now)
            {
                _entries[entry].Next = _expired;
                _expired = entry;
            }
            else
            {
                Place(entry);
            }

            entry = next;
        }
    }

    private void Place(int entry)
    {
        ref var first = ref _wheel.BucketOf(Deadline(entry));
        _entries[entry].Next = first;
        first = entry;
    }

    private long Deadline(int entry) => QueryContext.Saturated(_entries[entry].Touched, ttl);
}
