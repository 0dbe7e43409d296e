using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// A session of a key, in the key's slot or, where the key has several, in the pool. The slot has the latest one: rows in order find it at once, and
/// whatever they do to it touches no other.
/// </summary>
internal struct Session<TState>
    where TState : struct
{
    /// <summary>The time of the first row.</summary>
    public long First;

    /// <summary>A row of [First, First + Reach) belongs to the session: from the first to the last row, the gap, and 1. 0 where there is no session.</summary>
    public ulong Reach;

    /// <summary>The place in the pool of the key's next earlier session; 0 where there is none.</summary>
    public uint Earlier;

    /// <summary>In the pool: the slot of its key.</summary>
    public uint Slot;

    /// <summary>What its rows come to.</summary>
    public TState State;

    public readonly bool IsEmpty
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Reach == 0;
    }

    /// <summary>window_end: the last row's time and the gap.</summary>
    public readonly long End => First + (long)Reach - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Has(long time) => (ulong)(time - First) < Reach;
}
