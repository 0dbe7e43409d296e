using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>Rows numbered in the order of their times, from 1 on; they leave in that order.</summary>
internal sealed class WaitingRows<TLeft, TRight>
{
    private Waiting<TLeft, TRight>[] _ring = new Waiting<TLeft, TRight>[64];

    /// <summary>The number of the first that is there.</summary>
    public long First { get; private set; } = 1;

    /// <summary>The number that the next one gets.</summary>
    public long Next { get; private set; } = 1;

    public bool IsEmpty => First == Next;

    public long Bytes => _ring.Length * (long)Unsafe.SizeOf<Waiting<TLeft, TRight>>();

    public ref Waiting<TLeft, TRight> this[long number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _ring[(int)number & (_ring.Length - 1)];
    }

    /// <summary>A place for one more, to be filled.</summary>
    public ref Waiting<TLeft, TRight> Add()
    {
        if (Next - First == _ring.Length)
        {
            Grow();
        }

        return ref this[Next++];
    }

    public void DropFirst()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<Waiting<TLeft, TRight>>())
        {
            this[First] = default;
        }

        First++;
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "by doubling, until the rows that wait fit; lifted from the guard")]
    private void Grow()
    {
        using var lifted = HotPathGuard.Lift();
        var ring = new Waiting<TLeft, TRight>[checked(2 * _ring.Length)];
        for (var number = First; number < Next; number++)
        {
            ring[(int)number & (ring.Length - 1)] = this[number];
        }

        _ring = ring;
    }
}
