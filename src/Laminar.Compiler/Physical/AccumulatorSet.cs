using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// The accumulators of a group. The first counts rows (a group without rows is empty). Equal ones are one: SUM(x), AVG(x) and COUNT(x) share
/// a sum and a count, and over an x that is never NULL the count is the count of rows.
/// </summary>
/// <param name="text">How text is held that has no form of its own.</param>
/// <param name="removes">Whether values are taken out again: over a changelog, and where a hopping window takes out panes.</param>
internal sealed class AccumulatorSet(ClrKind text, bool removes = false)
{
    private readonly List<Accumulator> _items = [new Accumulator(AccumulatorKind.CountRows, null, null, ClrKind.Int64)];

    private EquatableArray<Accumulator> Items => _items.ToEquatableArray();

    /// <summary>
    /// The accumulators of a group. Over a changelog values are taken out of them. Where windows overlap, collections that a pane can be taken out of again are
    /// kept running instead of being merged for every window, if that goes for all of the state.
    /// </summary>
    public static (EquatableArray<Accumulator> Items, EquatableArray<AggregateResult> Results) For(
        WindowGrouping grouping, IReadOnlyList<AggregateCall> calls, ClrKind text)
    {
        var plain = Of(calls, text, grouping.ReadsChangelog);
        if (grouping.Window.Kind != WindowKind.Hop || !grouping.IsOfClosedWindows || !plain.Items.Any(x => AccumulatorForm.Of(x.Kind).HoldsBlocks))
        {
            return plain;
        }

        var removing = Of(calls, text, removes: true);
        return removing.Items.All(x => AccumulatorForm.Of(x.Kind).Removes) ? removing : plain;
    }

    /// <summary>The accumulators of these calls, and whether values can be taken out of them.</summary>
    public static (EquatableArray<Accumulator> Items, EquatableArray<AggregateResult> Results) Of(IEnumerable<AggregateCall> calls, ClrKind text, bool removes)
    {
        var set = new AccumulatorSet(text, removes);
        var results = calls.Select(set.Add).ToEquatableArray();
        return (set.Items, results);
    }

    private AggregateResult Add(AggregateCall call)
    {
        var value = call.Argument is null ? ClrKind.Int64 : CanonicalTypes.Of(call.Argument, text);
        var result = new AggregateResult(call.Kind, -1, -1, call.Type, CanonicalTypes.Of(call.Type, text), MayBeNull(call))
        {
            Call = call,
            Parameter = call.More.OfType<ConstantExpr>().FirstOrDefault(),
            FromTop = AggregateTable.IsFraction(call.Kind) && call.Order.Any(x => x.Descending),
        };
        // The optimiser may have shown that nothing is NULL or left out: the column still is one that can be.
        var nullable = call.Nullable || call.Argument is { Nullable: true } || call.Filter is not null;
        return call.Kind switch
        {
            AggregateKind.CountAll or AggregateKind.Count => result with { Accumulator = CountOf(call) },
            AggregateKind.Sum => result with { Accumulator = SumOf(call, value), Count = nullable ? CountOf(call) : -1 },
            AggregateKind.Avg => result with { Accumulator = SumOf(call, value), Count = CountOf(call) },
            AggregateKind.Min or AggregateKind.Max => Extreme(call, value, result),
            AggregateKind.FirstValue or AggregateKind.LastValue => ByTime(call, value, result),
            AggregateKind.ArgMin or AggregateKind.ArgMax => ByKey(call, value, result),
            AggregateKind.User => User(call, result),
            AggregateKind.Rank or AggregateKind.DenseRank => result with { Accumulator = IndexOf(new Accumulator(AccumulatorKind.Ranks, null, null, ClrKind.Int64)) },
            AggregateKind.StringAgg => result with { Accumulator = Entries(call, value, call.Argument, Order(call)), Value = ClrKind.Utf8 },
            AggregateKind.ArrayAgg => result with { Accumulator = Entries(call, value, null, Order(call)), Value = ClrKind.Utf8 },
            AggregateKind.Collect => result with { Accumulator = Entries(call, value, call.Argument, Order(call)), Value = ClrKind.Utf8 },
            _ => result with { Accumulator = IndexOf(Folded(call, value)), Value = call.Type.Kind == TypeKind.Text ? ClrKind.Utf8 : result.Value },
        };
    }

    /// <summary>By what is left of the call: folding may have taken a filter away, or shown that an argument is never NULL.</summary>
    private static bool MayBeNull(AggregateCall call)
    {
        if (!call.Nullable || call.User is not null)
        {
            return call.Nullable;
        }

        var function = AggregateTable.Of(call.Kind);
        return call.OverNothing || function.Needs > 1 || function.MayBeUndefined || call.Filter is not null || call.Argument is { Nullable: true } || call.More.Any(x => x.Nullable);
    }

    /// <summary>What folds one value, or a pair, without regard to when it came.</summary>
    private Accumulator Folded(AggregateCall call, ClrKind value) => Of(KindOf(call.Kind, call.Distinct), call, value) with
    {
        Second = AggregateTable.Of(call.Kind).Shape == AggregateShape.Pair ? call.More[0] : null,
    };

    /// <summary>The plain form, or the one that values can be taken out of, whose result does not depend on their order either: a set has none.</summary>
    private AccumulatorKind KindOf(AggregateKind kind, bool distinct) => kind switch
    {
        AggregateKind.VarPop or AggregateKind.VarSamp or AggregateKind.StddevPop or AggregateKind.StddevSamp =>
            removes || distinct ? AccumulatorKind.ExactMoments : AccumulatorKind.Moments,
        AggregateKind.BoolAnd or AggregateKind.BoolOr => AccumulatorKind.BoolCounts,
        AggregateKind.BitAnd => removes ? AccumulatorKind.BitCounts : AccumulatorKind.BitAnd,
        AggregateKind.BitOr => removes ? AccumulatorKind.BitCounts : AccumulatorKind.BitOr,
        AggregateKind.BitXor => AccumulatorKind.BitXor,
        AggregateKind.Median or AggregateKind.PercentileCont or AggregateKind.PercentileDisc or AggregateKind.Mode => AccumulatorKind.OrderedValues,
        AggregateKind.ApproxCountDistinct => removes ? AccumulatorKind.DistinctCounts : AccumulatorKind.HyperLogLog,
        AggregateKind.ApproxPercentile => AccumulatorKind.Quantiles,
        _ => removes || distinct ? AccumulatorKind.ExactComoments : AccumulatorKind.Comoments,
    };

    private AggregateResult Extreme(AggregateCall call, ClrKind value, AggregateResult result)
    {
        if (removes)
        {
            return result with { Accumulator = IndexOf(Of(AccumulatorKind.OrderedValues, call, value)), Value = Kept(value) };
        }

        var kind = call.Kind == AggregateKind.Min ? AccumulatorKind.Min : AccumulatorKind.Max;
        return result with { Accumulator = IndexOf(new Accumulator(kind, call.Argument, call.Filter, value)), Value = value };
    }

    private AggregateResult ByTime(AggregateCall call, ClrKind value, AggregateResult result)
    {
        if (removes)
        {
            return result with { Accumulator = Entries(call, value, null, default), Value = Kept(value) };
        }

        var kind = call.Kind == AggregateKind.FirstValue ? AccumulatorKind.First : AccumulatorKind.Last;
        return result with { Accumulator = IndexOf(new Accumulator(kind, call.Argument, call.Filter, value)), Value = value };
    }

    private AggregateResult ByKey(AggregateCall call, ClrKind value, AggregateResult result)
    {
        var key = call.More[0];
        var order = EquatableArray.Of(Key(new SortKey(key, call.Kind == AggregateKind.ArgMax, false)));
        var accumulator = removes
            ? Entries(call, value, key, order)
            : IndexOf(new Accumulator(AccumulatorKind.ArgFirst, call.Argument, call.Filter, Kept(value)) { Order = order, Present = OrNull(key) });
        return result with { Accumulator = accumulator, Value = Kept(value) };
    }

    private AggregateResult User(AggregateCall call, AggregateResult result)
    {
        var user = call.User!;
        var accumulator = new Accumulator(AccumulatorKind.User, call.Argument, call.Filter, user.Parameters[0].Clr) { User = user, More = call.More };
        return result with
        {
            Accumulator = IndexOf(accumulator with { Set = Set(call, user.Parameters[0].Clr) }),
            Value = user.ReturnsClr,
        };
    }

    private int Entries(AggregateCall call, ClrKind value, Expr? present, EquatableArray<EntryKey> order) =>
        IndexOf(new Accumulator(AccumulatorKind.OrderedEntries, call.Argument, call.Filter, Kept(value)) { Order = order, Set = Set(call, value), Present = OrNull(present) });

    /// <summary>Lists of different values are ordered by the value where nothing else is said.</summary>
    private EquatableArray<EntryKey> Order(AggregateCall call) => call.Distinct && call.Order.Count == 0
        ? EquatableArray.Of(Key(new SortKey(call.Argument!, false, false)))
        : call.Order.Select(Key).ToEquatableArray();

    private EntryKey Key(SortKey key) => new(key.Value, Kept(CanonicalTypes.Of(key.Value, text)), key.Descending, key.NullsFirst);

    private int CountOf(AggregateCall call)
    {
        if (call.Distinct)
        {
            return Set(call, CanonicalTypes.Of(call.Argument!, text));
        }

        // COUNT of what is never NULL counts rows, but not those on which it fails.
        var fails = call.Kind == AggregateKind.Count && call.Argument is { } counted && Failure.Of(counted);
        var argument = call.Argument is { Nullable: true } || fails ? call.Argument : null;
        return IndexOf(new Accumulator(AccumulatorKind.CountRows, argument, call.Filter, argument is null ? ClrKind.Int64 : CanonicalTypes.Of(argument, text)));
    }

    private int SumOf(AggregateCall call, ClrKind value) => IndexOf(value switch
    {
        ClrKind.Single or ClrKind.Double => Of(removes || call.Distinct ? AccumulatorKind.ExactSum : AccumulatorKind.SumDouble, call, value),
        ClrKind.UInt64 or ClrKind.Decimal => Of(removes || call.Distinct ? AccumulatorKind.ExactDecimal : AccumulatorKind.SumDecimal, call, value),
        _ => Of(AccumulatorKind.SumInt64, call, value),
    });

    private int Set(AggregateCall call, ClrKind value)
    {
        if (!call.Distinct)
        {
            return -1;
        }

        var (argument, kind) = DistinctSetRow.Of(call) is { } row ? (row, ClrKind.Utf8) : (call.Argument, Kept(value));
        return IndexOf(new Accumulator(removes ? AccumulatorKind.DistinctCounts : AccumulatorKind.DistinctSet, argument, call.Filter, kind));
    }

    private Accumulator Of(AccumulatorKind kind, AggregateCall call, ClrKind value) =>
        new(kind, call.Argument, call.Filter, AccumulatorForm.Of(kind).HoldsText || AccumulatorForm.Of(kind).HoldsBlocks ? Kept(value) : value) { Set = Set(call, value) };

    private static Expr? OrNull(Expr? present) => present is { Nullable: true } ? present : null;

    /// <summary>Collections hold text in the operator's heap, never strings.</summary>
    private static ClrKind Kept(ClrKind value) => value == ClrKind.String ? ClrKind.Utf8 : value;

    private int IndexOf(Accumulator accumulator)
    {
        var index = _items.IndexOf(accumulator);
        if (index < 0)
        {
            index = _items.Count;
            _items.Add(accumulator);
        }

        return index;
    }
}
