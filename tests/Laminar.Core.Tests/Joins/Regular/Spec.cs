using System;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Joins.Regular;

/// <summary>A shape, with a condition beside the key or without.</summary>
public interface IPolicy
{
    static abstract JoinShape Shape { get; }

    static virtual bool Compares => false;

    static virtual long Ttl => 0;
}

/// <summary>What would be emitted for a query.</summary>
public readonly struct Spec<TPolicy> : IRegularJoin<Item, Item, TextKey, Pair>
    where TPolicy : struct, IPolicy
{
    public static JoinShape Shape => TPolicy.Shape;

    public static bool Compares => TPolicy.Compares;

    public static bool CanFail => TPolicy.Compares;

    public static bool HoldsText => true;

    public static long LeftTtl => TPolicy.Ttl;

    public static long RightTtl => TPolicy.Ttl;

    public static long LeftLag => 0;

    public static long RightLag => 0;

    public static long LeftTimeOf(in Item left) => left.Number;

    public static long RightTimeOf(in Item right) => right.Number;

    public static bool HasLeftKey(in Item left) => left.Key >= 0;

    public static TextKey LeftKeyOf(in Item left) => new(Words.Of(left.Key));

    public static bool HasRightKey(in Item right) => right.Key >= 0;

    public static TextKey RightKeyOf(in Item right) => new(Words.Of(right.Key));

    public static bool SameLeft(in Item left, in Item other) => left == other;

    public static bool SameRight(in Item right, in Item other) => right == other;

    public static bool Matches(in Item left, in Item right) =>
        (left.Number + right.Number) % 7 == 0 ? throw new OverflowException("seven") : left.Number < right.Number;

    public static void Join(in Item left, in Item right, out Pair row) => row = new(left.Number, left.Word, right.Number, right.Word);

    public static void WriteLeft(in Item left, out Pair row) => row = new(left.Number, left.Word, -1, default);

    public static void WriteRight(in Item right, out Pair row) => row = new(-1, default, right.Number, right.Word);

    public static Item KeepLeft(in Item row, StateHeap heap) => row with { Word = heap.Copy(row.Word) };

    public static Item KeepRight(in Item row, StateHeap heap) => KeepLeft(in row, heap);

    public static void SaveLeft(in Item row, ref StateWriter writer)
    {
        writer.Write(row.Key);
        writer.Write(row.Word);
        writer.Write(row.Number);
    }

    public static void SaveRight(in Item row, ref StateWriter writer) => SaveLeft(in row, ref writer);

    public static Item LoadLeft(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out int key);
        reader.Read(out Utf8 word, heap);
        reader.Read(out int number);
        return new(key, word, number);
    }

    public static Item LoadRight(ref StateReader reader, StateHeap heap) => LoadLeft(ref reader, heap);
}
