using System;
using System.Diagnostics.CodeAnalysis;

namespace Laminar.Pools;

/// <summary>
/// Objects that are made once, lent and given back. All are made with the pool, so renting never allocates while the capacity lasts; what happens then is
/// said by the overflow policy. One thread at a time.
/// </summary>
/// <typeparam name="T">The objects' class.</typeparam>
public sealed class ObjectPool<T>
    where T : class
{
    private readonly Func<T> _make;
    private readonly PoolOverflow _overflow;
    private T[] _items;
    private uint[] _generations;
    private int[] _free;
    private int _available;

    /// <summary>A pool of that many objects.</summary>
    /// <param name="capacity">Objects, at least 1.</param>
    /// <param name="make">Makes one; called <paramref name="capacity"/> times now, and later only where the pool grows.</param>
    /// <param name="overflow">What <see cref="Rent"/> does when all are lent: Throw or Grow.</param>
    public ObjectPool(int capacity, Func<T> make, PoolOverflow overflow)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentNullException.ThrowIfNull(make);
        if (overflow == PoolOverflow.Drop)
        {
            throw new ArgumentException("A pool has nothing to drop: choose Throw or Grow, and TryRent where an answer is enough.", nameof(overflow));
        }

        (_make, _overflow) = (make, overflow);
        (_items, _generations, _free) = ([], [], []);
        GrowTo(capacity);
    }

    /// <summary>Objects that there are.</summary>
    public int Capacity => _items.Length;

    /// <summary>Objects that can be rented.</summary>
    public int Available => _available;

    /// <summary>Rents an object; false where all are lent, whatever the policy.</summary>
    [HotPath]
    public bool TryRent(out Rented<T> rented)
    {
        if (_available == 0)
        {
            rented = default;
            return false;
        }

        var slot = _free[--_available];
        rented = new(this, slot, ++_generations[slot]);
        return true;
    }

    /// <summary>Rents an object; by the policy throws or grows where all are lent.</summary>
    [HotPath]
    public Rented<T> Rent()
    {
        if (_available == 0)
        {
            MakeRoom();
        }

        TryRent(out var rented);
        return rented;
    }

    internal T Get(int slot, uint generation)
    {
        if (_generations[slot] != generation)
        {
            ReturnedAlready();
        }

        return _items[slot];
    }

    internal void Return(int slot, uint generation)
    {
        if (_generations[slot] != generation)
        {
            ReturnedAlready();
        }

        // Whoever still holds the object has the old number.
        _generations[slot]++;
        _free[_available++] = slot;
    }

    [DoesNotReturn]
    private static void ReturnedAlready() =>
        throw new InvalidOperationException("The object of type " + typeof(T).Name + " has been returned to its pool: it may be lent to someone else by now.");

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode, Because = "until the capacity fits; lifted from the guard")]
    private void MakeRoom()
    {
        if (_overflow == PoolOverflow.Throw)
        {
            throw Exhausted();
        }

        using var lifted = HotPathGuard.Lift();
        GrowTo(2 * _items.Length);
    }

    private InvalidOperationException Exhausted() =>
        new("All " + _items.Length + " objects of type " + typeof(T).Name + " are lent: give the pool a larger capacity, or return what is done with.");

    private void GrowTo(int capacity)
    {
        var had = _items.Length;
        Array.Resize(ref _items, capacity);
        Array.Resize(ref _generations, capacity);
        Array.Resize(ref _free, capacity);
        for (var slot = capacity - 1; slot >= had; slot--)
        {
            _items[slot] = _make() ?? throw MadeNull();
            _free[_available++] = slot;
        }
    }

    private static InvalidOperationException MadeNull() => new("The pool's function made null.");
}
