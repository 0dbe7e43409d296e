using System;
using System.Runtime.CompilerServices;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Over;

/// <summary>What tells the windows over rows of these tests apart.</summary>
public interface IFrame
{
    /// <summary>The sum of the row and so many before it; 0 for the value of the row before it.</summary>
    static abstract int Summed { get; }

    /// <summary>Whether filter, result and the condition above may fail or say no.</summary>
    static abstract bool IsCareful { get; }
}

public readonly struct Before : IFrame
{
    public static int Summed => 0;

    public static bool IsCareful => false;
}

public readonly struct CarefulBefore : IFrame
{
    public static int Summed => 0;

    public static bool IsCareful => true;
}

public readonly struct SumOfThree : IFrame
{
    public static int Summed => 2;

    public static bool IsCareful => false;
}

public readonly struct CarefulSumOfThree : IFrame
{
    public static int Summed => 2;

    public static bool IsCareful => true;
}

/// <summary>LAG(Value, 1, -1) or SUM(Value) over the row and two before it, by key in order of time.</summary>
public readonly struct Stepping<TFrame, TRing> : IOver<Row, LongKey, long, long, TRing, Step>
    where TFrame : struct, IFrame
    where TRing : struct, IRing<long>
{
    /// <summary>A value on which the filter fails; the next one fails in the result, the one after that does not come out.</summary>
    public const long BadFilter = 700;

    public static bool HasTime => true;

    public static long Delay => 0;

    public static long Lag => 0;

    public static bool ByRange => false;

    public static long Reach => -1;

    public static int Preceding => TFrame.Summed;

    public static bool RowCanFail => TFrame.IsCareful;

    public static bool Drops => TFrame.IsCareful;

    public static bool Removes => TFrame.Summed > 0;

    public static int Ahead => 0;

    public static bool Skips => false;

    public static long After => 0;

    public static long Behind => 0;

    public static long Until => 0;

    public static int Depth => Math.Max(TFrame.Summed, 1);

    public static bool HoldsText => false;

    public static bool Filters => TFrame.IsCareful;

    public static bool CanFail => true;

    public static bool Keep(in Row row) => row.Value == BadFilter ? throw new OverflowException("filter") : row.Value >= 0;

    public static long TimeOf(in Row row) => row.Time;

    public static long TimeOf(in long row) => 0;

    public static LongKey KeyOf(in Row row) => new(row.Key);

    public static long Hold(in Row row, StateHeap heap) => row.Value;

    public static long Move(in long row, StateHeap heap) => row;

    public static bool Stays(in long row) => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref long state, in Row row, in long kept, long time, StateHeap heap) => state += kept;

    public static void Remove(ref long state, in long row, long time, StateHeap heap) => state -= row;

    public static bool Write(in Row row, in OverRows<long, TRing> rows, in long state, out Step output)
    {
        if (row.Value == BadFilter + 1)
        {
            throw new OverflowException("result");
        }

        output = new(row.Time, row.Key, row.Value, Removes ? state : rows.HasBehind(1) ? rows.Behind(1) : -1);
        return !Drops || row.Value != BadFilter + 2;
    }

    public static void Retain(ref long state, StateHeap heap)
    {
    }

    public static void Save(in long state, ref StateWriter writer) => writer.Write(state);

    public static void Load(ref long state, ref StateReader reader, StateHeap heap) => reader.Read(out state);

    public static void SaveRow(in long row, ref StateWriter writer) => writer.Write(row);

    public static long LoadRow(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long row);
        return row;
    }
}

public readonly record struct Step(long Time, long Key, long Value, long Other);
