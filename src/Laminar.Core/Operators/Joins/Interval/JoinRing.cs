using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// The rows that one side of a join keeps, in the order in which they came, each chained to the one before it that has the same hash. A row's number counts
/// up for ever, and wraps; a chain ends at a number below <see cref="Tail"/>, so that what has gone need not be unlinked.
/// </summary>
internal sealed class JoinRing<TRow>
    where TRow : struct
{
    /// <summary>Numbers begin close below where they wrap: that is then nothing that happens after billions of rows only.</summary>
    private const uint FirstNumber = uint.MaxValue - 500;
    private const int FewestLog = 6;
    private const int MostLog = 29;

    private JoinStorage<TRow> _storage = new(1L << FewestLog);
    private long _textKept;

    ~JoinRing() => _storage.Free();

    /// <summary>The number of the first row.</summary>
    public uint Tail { get; private set; } = FirstNumber;

    /// <summary>The number that the next row gets.</summary>
    public uint Next { get; set; } = FirstNumber;

    /// <summary>The lowest bits of a number are its place.</summary>
    public uint Mask
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)(_storage.Capacity - 1);
    }

    /// <summary>Rows there, dead ones behind a living one included.</summary>
    public uint Count => unchecked(Next - Tail);

    public long Capacity => _storage.Capacity;

    /// <summary>Where the rows' text lies.</summary>
    public StateHeap Heap { get; private set; } = new();

    public long Bytes => _storage.Bytes + Heap.Reserved;

    /// <summary>Place 0.</summary>
    public ref JoinEntry<TRow> First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _storage.First;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref JoinEntry<TRow> At(uint number) => ref Unsafe.Add(ref First, (nint)(number & Mask));

    /// <summary>Whether the row of a number is still there.</summary>
    public bool Has(uint number) => unchecked((int)(number - Tail)) >= 0;

    /// <summary>The first row goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Drop()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TRow>())
        {
            // A string would be kept alive.
            At(Tail).Row = default;
        }

        Tail = unchecked(Tail + 1);
    }

    /// <summary>Whether about half of the text or more may be of rows that are gone.</summary>
    public bool IsFullOfText(int least) => Heap.Used > least && Heap.Used > 2 * _textKept;

    /// <summary>Empty, with room for so many rows and as many again. The old rows and their text are handed back to be moved over and freed.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the rows that are kept outgrow their room; lifted from the guard")]
    public (JoinStorage<TRow> Rows, StateHeap Heap, uint Tail, uint Next) Restart(long rows)
    {
        using var lifted = HotPathGuard.Lift();
        var log = Math.Max(FewestLog, 64 - BitOperations.LeadingZeroCount((ulong)(2 * rows) - 1));
        if (log > MostLog)
        {
            throw TooMany();
        }

        var old = (_storage, Heap, Tail, Next);
        _storage = new(1L << log);
        Heap = new StateHeap();
        Tail = Next = FirstNumber;
        return old;
    }

    /// <summary>The text that is there now lives.</summary>
    public void KeepText() => _textKept = Heap.Used;

    public void Free()
    {
        _storage.Free();
        _storage = default;
        Heap.Free();
        GC.SuppressFinalize(this);
    }

    private static OutOfMemoryException TooMany() => new("A join keeps too many rows: a side has room for 2^" + MostLog + " of them.");
}
