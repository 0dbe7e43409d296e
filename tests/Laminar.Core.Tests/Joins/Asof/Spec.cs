using System;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Joins.Asof;

/// <summary>What would be emitted for a query.</summary>
public readonly struct Spec<TPolicy> : IAsofJoin<Ask, Quote, TextKey, Answer>
    where TPolicy : struct, IPolicy
{
    public static AsofDirection Direction => TPolicy.Direction;

    public static bool TakesEqual => TPolicy.TakesEqual;

    public static long Before => TPolicy.Before;

    public static long After => TPolicy.After;

    public static JoinShape Shape => TPolicy.KeepsLeft ? JoinShape.Left : JoinShape.Inner;

    public static bool Compares => TPolicy.HasCondition;

    public static long LeftLag => 0;

    public static long RightLag => 0;

    public static bool CanFail => TPolicy.HasCondition;

    public static bool RightChanges => TPolicy.RightChanges;

    public static bool HoldsText => true;

    public static long LeftTimeOf(in Ask left) => left.Time;

    public static long RightTimeOf(in Quote right) => right.Time;

    public static bool HasLeftKey(in Ask left) => left.Key >= 0;

    public static bool HasRightKey(in Quote right) => right.Key >= 0;

    public static TextKey LeftKeyOf(in Ask left) => new(Words.Of(left.Key));

    public static TextKey RightKeyOf(in Quote right) => new(Words.Of(right.Key));

    public static ChangeKind KindOf(in Quote right) => right.Kind;

    public static Quote RightAt(in Quote right, long time) => right with { Time = time };

    public static bool Matches(in Ask left, in Quote right) =>
        (left.Number + right.Number) % 9 == 0 ? throw new OverflowException("nine") : (left.Number + right.Number) % 2 == 0;

    public static void Join(in Ask left, in Quote right, out Answer row) => row = new(left.Number, left.Word, right.Number, right.Word);

    public static void WriteLeft(in Ask left, out Answer row) => row = new(left.Number, left.Word, -1, default);

    public static void WriteRight(in Quote right, out Answer row) => throw new NotSupportedException();

    public static Ask KeepLeft(in Ask row, StateHeap heap) => row with { Word = heap.Copy(row.Word) };

    public static Quote KeepRight(in Quote row, StateHeap heap) => row with { Word = heap.Copy(row.Word) };

    public static void SaveLeft(in Ask row, ref StateWriter writer)
    {
        writer.Write(row.Time);
        writer.Write(row.Key);
        writer.Write(row.Word);
        writer.Write(row.Number);
    }

    public static void SaveRight(in Quote row, ref StateWriter writer)
    {
        writer.Write(row.Time);
        writer.Write(row.Key);
        writer.Write(row.Word);
        writer.Write(row.Number);
        writer.Write((byte)row.Kind);
    }

    public static Ask LoadLeft(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long time);
        reader.Read(out int key);
        reader.Read(out Utf8 word, heap);
        reader.Read(out int number);
        return new(time, key, word, number);
    }

    public static Quote LoadRight(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long time);
        reader.Read(out int key);
        reader.Read(out Utf8 word, heap);
        reader.Read(out int number);
        reader.Read(out byte kind);
        return new(time, key, word, number, (ChangeKind)kind);
    }
}
