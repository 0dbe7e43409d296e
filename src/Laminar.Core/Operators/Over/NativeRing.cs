using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Rows in a piece of the operator's heap, which doubles when it is full and never shrinks.</summary>
public unsafe struct NativeRing<TKept> : IRing<TKept>
    where TKept : struct
{
    private const int RoomAtFirst = 4;

    private byte* _rows;
    private int _first;
    private int _count;
    private int _room;

    /// <inheritdoc/>
    public readonly int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [SuppressMessage("Style", "IDE0251", Justification = "Rows are changed through it.")]
    public ref TKept At(int place) =>
        ref Unsafe.AsRef<TKept>(_rows + ((nuint)(uint)((_first + place) & (_room - 1)) * (nuint)Unsafe.SizeOf<TKept>()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(in TKept row, StateHeap heap)
    {
        if (_count == _room)
        {
            Grow(heap);
        }

        At(_count) = row;
        _count++;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pop()
    {
        _first = (_first + 1) & (_room - 1);
        _count--;
    }

    /// <inheritdoc/>
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
        var old = _rows;
        var bytes = Bytes(_room);
        Copy(_room == 0 ? RoomAtFirst : checked(2 * _room), heap);
        if (old != null)
        {
            heap.Free(old, bytes);
        }
    }

    private void Copy(int room, StateHeap heap)
    {
        var rows = (byte*)heap.Allocate(Bytes(room));
        for (var i = 0; i < _count; i++)
        {
            Unsafe.AsRef<TKept>(rows + ((nuint)i * (nuint)Unsafe.SizeOf<TKept>())) = At(i);
        }

        _rows = rows;
        _first = 0;
        _room = room;
    }

    private static long Bytes(int room) => (long)room * Unsafe.SizeOf<TKept>();
}
