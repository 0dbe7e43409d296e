using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Physical;

/// <summary>What an accumulator's Add and Remove take beside the value and whether it is included, in this order.</summary>
[Flags]
public enum FoldArguments
{
    None = 0,

    /// <summary>A NULL is a value: it is handed over as such.</summary>
    Nulls = 1,

    /// <summary>A key to order by.</summary>
    Key = 2,

    /// <summary>The row's event time.</summary>
    Time = 4,

    /// <summary>The operator's heap.</summary>
    Heap = 8,
}

/// <summary>A description of each struct that states are made of: all that planning and emitting need to know of it.</summary>
/// <param name="Field">What its field is called, before its number.</param>
/// <param name="Takes">What Add and Remove take.</param>
/// <param name="Size">Its size in bytes and alignment.</param>
public sealed record AccumulatorForm(string Field, FoldArguments Takes, Func<Accumulator, FieldSize> Size)
{
    private static readonly Dictionary<AccumulatorKind, AccumulatorForm> Forms = new()
    {
        [AccumulatorKind.CountRows] = new("Count", FoldArguments.None, _ => FieldSizes.Word) { Removes = true },
        [AccumulatorKind.SumInt64] = new("Sum", FoldArguments.None, _ => FieldSizes.Words(2)) { Removes = true },
        [AccumulatorKind.SumDouble] = new("Sum", FoldArguments.None, _ => FieldSizes.Words(2)),
        [AccumulatorKind.SumDecimal] = new("Sum", FoldArguments.None, _ => FieldSizes.Words(3)),
        [AccumulatorKind.ExactSum] = new("Sum", FoldArguments.None, _ => FieldSizes.Words(38)) { Removes = true },
        [AccumulatorKind.ExactDecimal] = new("Sum", FoldArguments.None, _ => FieldSizes.Words(19)) { Removes = true, Version = 2 },
        [AccumulatorKind.Min] = Extreme("Min"),
        [AccumulatorKind.Max] = Extreme("Max"),
        [AccumulatorKind.First] = ByTime("First"),
        [AccumulatorKind.Last] = ByTime("Last"),
        [AccumulatorKind.ArgFirst] = new("Arg", FoldArguments.Nulls | FoldArguments.Key | FoldArguments.Time | FoldArguments.Heap, FieldSizes.OfArgFirst) { IsGeneric = true, HoldsText = true, MergesInHeap = true },
        [AccumulatorKind.Moments] = new("Moments", FoldArguments.None, _ => FieldSizes.Words(3)),
        [AccumulatorKind.ExactMoments] = new("Moments", FoldArguments.None, _ => FieldSizes.Words(76)) { Removes = true },
        [AccumulatorKind.Comoments] = new("Pairs", FoldArguments.None, _ => FieldSizes.Words(6)),
        [AccumulatorKind.ExactComoments] = new("Pairs", FoldArguments.None, _ => FieldSizes.Words(190)) { Removes = true },
        [AccumulatorKind.BoolCounts] = new("Bools", FoldArguments.None, _ => FieldSizes.Words(2)) { Removes = true },
        [AccumulatorKind.BitAnd] = new("BitAnd", FoldArguments.None, x => FieldSizes.Struct(FieldSizes.Of(x.Value), FieldSizes.Byte)) { IsGeneric = true },
        [AccumulatorKind.BitOr] = new("BitOr", FoldArguments.None, x => FieldSizes.Struct(FieldSizes.Of(x.Value), FieldSizes.Byte)) { IsGeneric = true },
        [AccumulatorKind.BitXor] = new("BitXor", FoldArguments.None, x => FieldSizes.Struct(FieldSizes.Word, FieldSizes.Of(x.Value))) { IsGeneric = true, Removes = true },
        [AccumulatorKind.BitCounts] = new("Bits", FoldArguments.None, _ => FieldSizes.Words(65)) { IsGeneric = true, Removes = true },
        [AccumulatorKind.OrderedValues] = Collection("Values", FoldArguments.Heap, 3),
        [AccumulatorKind.OrderedEntries] = Collection("Entries", FoldArguments.Nulls | FoldArguments.Key | FoldArguments.Time | FoldArguments.Heap, 3),
        [AccumulatorKind.DistinctSet] = Collection("Distinct", FoldArguments.Heap, 2) with { Removes = false },
        [AccumulatorKind.DistinctCounts] = Collection("Distinct", FoldArguments.Heap, 3),
        [AccumulatorKind.Ranks] = new("Ranks", FoldArguments.Time, _ => FieldSizes.Words(4)),
        [AccumulatorKind.User] = new("User", FoldArguments.None, x => new FieldSize(x.User!.Size, 8)),
        [AccumulatorKind.HyperLogLog] = Collection("Sketch", FoldArguments.Heap, 3) with { Removes = false, HoldsText = false },
        [AccumulatorKind.Quantiles] = Collection("Quantiles", FoldArguments.Heap, 9) with { IsGeneric = false, HoldsText = false },
    };

    /// <summary>Its type has the value's type as an argument.</summary>
    public bool IsGeneric { get; private init; }

    /// <summary>It has Remove, and Subtract undoes Merge exactly.</summary>
    public bool Removes { get; private init; }

    /// <summary>It keeps the values' text, where they are text, in the operator's heap.</summary>
    public bool HoldsText { get; private init; }

    /// <summary>It owns pieces of the operator's heap.</summary>
    public bool HoldsBlocks { get; private init; }

    /// <summary>Merge and Subtract take the heap.</summary>
    public bool MergesInHeap { get; private init; }

    /// <summary>Which of its layouts this is: one more whenever what the struct keeps, or in what bytes, is another, so that a state saved with the one before is not taken for one of this.</summary>
    public int Version { get; private init; } = 1;

    public static AccumulatorForm Of(AccumulatorKind kind) => Forms[kind];

    /// <summary>Whether values can be taken out of it: of a user's struct, where it has Remove. That it undoes merging of panes is known of the library's alone.</summary>
    public static bool CanRemove(Accumulator accumulator) => accumulator.User?.HasRemove ?? Of(accumulator.Kind).Removes;

    public static bool KeepsText(Accumulator accumulator) =>
        Of(accumulator.Kind).HoldsText && (accumulator.Value == ClrKind.Utf8 || accumulator.Order.Any(x => x.Kind == ClrKind.Utf8));

    private static AccumulatorForm Extreme(string field) => new(
        field,
        FoldArguments.None,
        x => x.Value == ClrKind.String ? FieldSizes.Of(ClrKind.String) : FieldSizes.Struct(FieldSizes.Of(x.Value), FieldSizes.Byte)) { IsGeneric = true, HoldsText = true };

    private static AccumulatorForm ByTime(string field) => new(field, FoldArguments.Nulls | FoldArguments.Time, FieldSizes.OfFirst) { IsGeneric = true, HoldsText = true };

    private static AccumulatorForm Collection(string field, FoldArguments takes, int words) =>
        new(field, takes, _ => FieldSizes.Words(words)) { IsGeneric = true, Removes = true, HoldsText = true, HoldsBlocks = true, MergesInHeap = true };
}
