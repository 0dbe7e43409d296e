using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>A list in a piece of the operator's heap, which doubles when it is full and never shrinks. It has no reference in it.</summary>
internal unsafe struct HeapList<T>
    where T : unmanaged
{
    private const int RoomAtFirst = 8;

    private T* _items;
    private int _room;

    /// <summary>How many there are; to make it less forgets the last ones.</summary>
    public int Count;

    public readonly ReadOnlySpan<T> Items => new(_items, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(T item, StateHeap heap)
    {
        if (Count == _room)
        {
            Grow(heap);
        }

        _items[Count++] = item;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Pop() => _items[--Count];

    /// <summary>The same in a piece of another heap; the piece of the old one goes with it.</summary>
    public void Move(StateHeap heap)
    {
        if (_room > 0)
        {
            Copy(_room, heap);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(StateHeap heap)
    {
        var (old, bytes) = ((nint)_items, Bytes(_room));
        Copy(_room == 0 ? RoomAtFirst : checked(2 * _room), heap);
        if (old != 0)
        {
            heap.Free((void*)old, bytes);
        }
    }

    private void Copy(int room, StateHeap heap)
    {
        var items = (T*)heap.Allocate(Bytes(room));
        Items.CopyTo(new Span<T>(items, Count));
        _items = items;
        _room = room;
    }

    private static long Bytes(int room) => (long)room * sizeof(T);
}
