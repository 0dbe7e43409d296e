using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>What is kept around a row that comes out, as the expressions of its output see it.</summary>
public readonly ref struct OverRows<TKept, TRing>
    where TKept : struct
    where TRing : struct, IRing<TKept>
{
    private readonly ref TRing _ring;
    private readonly int _at;
    private readonly int _first;

    internal OverRows(ref TRing ring, int at, int first)
    {
        _ring = ref ring;
        _at = at;
        _first = first;
    }

    /// <summary>The row itself.</summary>
    public ref readonly TKept Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _ring.At(_at);
    }

    /// <summary>The newest row of the frame.</summary>
    public ref readonly TKept Last
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _ring.At(_ring.Count - 1);
    }

    /// <summary>Whether so many rows of the partition came before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasBehind(int rows) => _at >= rows;

    /// <summary>The row so many before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TKept Behind(int rows) => ref _ring.At(_at - rows);

    /// <summary>Whether so many rows of the partition came after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasAhead(int rows) => _at + rows < _ring.Count;

    /// <summary>The row so many after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TKept Ahead(int rows) => ref _ring.At(_at + rows);

    /// <summary>Whether the frame has so many rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasNth(int nth) => _first + nth <= _ring.Count;

    /// <summary>A row of the frame; 1 is its first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TKept Nth(int nth) => ref _ring.At(_first + nth - 1);
}
