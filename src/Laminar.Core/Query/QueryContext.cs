using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar;

/// <summary>What the operators of a query share: the policy for bad rows and the counts. Used by one thread at a time.</summary>
public sealed partial class QueryContext
{
    internal QueryContext(QueryOptions? options, IDisposable? owner, bool makesText = true, bool usesClock = false)
    {
        UsesClock = usesClock;
        MakesText = makesText;
        BadRows = options?.BadRows ?? BadRows.Fail;
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

    /// <summary>Odd. Fixed, so that equal input gives equal output, order included.</summary>
    internal ulong Seed => 0x9E37_79B9_7F4A_7C15;

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
