using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar;

/// <summary>What the operators of a query share: the policy for bad rows and the counts. Used by one thread at a time.</summary>
public sealed partial class QueryContext
{
    /// <summary>Odd, its bits well spread: the golden ratio in 64 bits.</summary>
    internal const ulong FixedSeed = 0x9E37_79B9_7F4A_7C15;

    internal QueryContext(QueryOptions? options, IDisposable? owner, bool makesText = true, bool usesClock = false)
    {
        UsesClock = usesClock;
        MakesText = makesText;
        BadRows = options?.BadRows ?? BadRows.Fail;
        Seed = options?.HashSeed is { } seed ? Spread(unchecked((ulong)seed)) : FixedSeed;
        Owner = owner;
        _time = options?.Time ?? TimeProvider.System;
        var far = options is null ? QueryOptions.DefaultFarFuture : options.FarFuture;
        _farFuture = far is { } span ? Math.Min(span.Ticks, long.MaxValue / NanosecondsPerTick) * NanosecondsPerTick : 0;
        FarLimit = far is null ? long.MaxValue : long.MinValue;
    }

    /// <summary>What happens to a row on which an expression fails.</summary>
    public BadRows BadRows { get; }

    /// <summary>Whether expressions make text in the thread's scratch memory: what a batch of other queries is spared to mark and release.</summary>
    internal bool MakesText { get; }

    /// <summary>Keeps the query from being finalised, and its native memory freed, while a batch runs on nothing but pointers.</summary>
    internal IDisposable? Owner { get; }

    internal QueryPhase Phase { get; set; }

    /// <summary>Where tables change their layout. Set before operators are made.</summary>
    internal TableLimits Limits { get; set; } = TableLimits.Default;

    /// <summary>Operators that can meet bad rows. They are made from the last to the first.</summary>
    internal int Stages { get; private set; }

    internal long RowsIn;

    internal long RowsOut;

    internal long RowsLate;

    internal long RowsWithinLateness;

    internal long RowsBad;

    internal long GroupsExpired;

    /// <summary>Odd; what keys are hashed with.</summary>
    internal ulong Seed { get; }

    /// <summary>The number of a new operator: the first of the pipeline has the highest, <see cref="Stages"/>.</summary>
    internal int Join() => ++Stages;

    /// <summary>Counts a bad row, or makes the exception that the policy asks for.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode, Because = "once a bad row, and then the query ends")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal BadRowException? Bad(int index, bool isResult, Exception cause)
    {
        if (BadRows == BadRows.Skip)
        {
            RowsBad++;
            return null;
        }

        return new BadRowException(index, isResult, cause);
    }

    /// <summary>An odd multiplier that brings the low bits of a key up, whatever the number: 1 itself would not.</summary>
    private static ulong Spread(ulong seed)
    {
        seed = unchecked((seed ^ FixedSeed) * 0xBF58_476D_1CE4_E5B9);
        seed = unchecked((seed ^ (seed >> 31)) * 0x94D0_49BB_1331_11EB);
        return (seed ^ (seed >> 29)) | 1;
    }

    internal void Save(ref StateWriter writer)
    {
        writer.Write(Phase == QueryPhase.Completed);
        writer.Write(RowsIn);
        writer.Write(RowsOut);
        writer.Write(RowsLate);
        writer.Write(RowsWithinLateness);
        writer.Write(RowsBad);
        writer.Write(GroupsExpired);
        writer.Write(RowsFarFuture);
        writer.Write(_now);
    }

    internal void Load(ref StateReader reader)
    {
        reader.Read(out bool completed);
        Phase = completed ? QueryPhase.Completed : QueryPhase.Ready;
        reader.Read(out RowsIn);
        reader.Read(out RowsOut);
        reader.Read(out RowsLate);
        reader.Read(out RowsWithinLateness);
        reader.Read(out RowsBad);
        reader.Read(out GroupsExpired);
        reader.Read(out RowsFarFuture);
        reader.Read(out _now);
    }
}
