using System;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Laminar.Pools;

/// <summary>
/// A queue of fixed capacity between two threads at most: one writes, one reads. Neither waits, locks or allocates; what is read is cleared, so that the buffer
/// keeps nothing alive.
/// </summary>
/// <typeparam name="T">What goes through it.</typeparam>
public sealed class RingBuffer<T>
{
    private readonly T[] _items;
    private readonly PoolOverflow _overflow;
    private long _read;
    private long _written;
    private long _dropped;

    /// <summary>A buffer for at least that many.</summary>
    /// <param name="capacity">Elements, at least 1; rounded up to a power of two.</param>
    /// <param name="overflow">What <see cref="Write"/> does when it is full: Throw or Drop.</param>
    public RingBuffer(int capacity, PoolOverflow overflow)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1 << 30);
        if (overflow == PoolOverflow.Grow)
        {
            throw new ArgumentException("A ring cannot grow while another thread reads it: choose Throw or Drop, or TryWrite where an answer is enough.", nameof(overflow));
        }

        _items = new T[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _overflow = overflow;
    }

    /// <summary>Elements it can hold.</summary>
    public int Capacity => _items.Length;

    /// <summary>Elements in it; while the other thread works, a moment ago.</summary>
    public int Count => (int)(Volatile.Read(ref _written) - Volatile.Read(ref _read));

    /// <summary>Elements that <see cref="Write"/> has dropped.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Appends; false where it is full, whatever the policy. The writing thread's.</summary>
    [HotPath]
    public bool TryWrite(in T item)
    {
        var at = _written;
        if (at - Volatile.Read(ref _read) == _items.Length)
        {
            return false;
        }

        _items[(int)at & (_items.Length - 1)] = item;
        Volatile.Write(ref _written, at + 1);
        return true;
    }

    /// <summary>Appends; by the policy drops the new element or throws where it is full. The writing thread's.</summary>
    [HotPath]
    public void Write(in T item)
    {
        if (TryWrite(in item))
        {
            return;
        }

        if (_overflow == PoolOverflow.Throw)
        {
            Full(_items.Length);
        }

        Volatile.Write(ref _dropped, _dropped + 1);
    }

    /// <summary>Takes the oldest; false where there is none. The reading thread's.</summary>
    [HotPath]
    public bool TryRead([MaybeNullWhen(false)] out T item)
    {
        var at = _read;
        if (at == Volatile.Read(ref _written))
        {
            item = default;
            return false;
        }

        ref var place = ref _items[(int)at & (_items.Length - 1)];
        item = place;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            place = default!;
        }

        Volatile.Write(ref _read, at + 1);
        return true;
    }

    [DoesNotReturn]
    private static void Full(int capacity) => throw new InvalidOperationException("The ring buffer is full with " + capacity + " elements: give it a larger capacity, or read faster.");
}
