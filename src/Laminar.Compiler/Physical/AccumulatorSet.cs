using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// The accumulators of a group. The first counts rows (a group without rows is empty). Equal ones are one: SUM(x), AVG(x) and COUNT(x) share
/// a sum and a count, and over an x that is never NULL the count is the count of rows.
/// </summary>
internal sealed class AccumulatorSet
{
    private readonly List<Accumulator> _items = [new Accumulator(AccumulatorKind.CountRows, null, null, ClrKind.Int64)];
    private readonly ClrKind _text;

    public AccumulatorSet(ClrKind text) => _text = text;

    public EquatableArray<Accumulator> Items => _items.ToEquatableArray();

    public AggregateResult Add(AggregateCall call)
    {
        var nullable = call.Argument is { Nullable: true } || call.Filter is not null;
        var value = call.Argument is null ? ClrKind.Int64 : CanonicalTypes.Of(call.Argument, _text);
        return call.Kind switch
        {
            AggregateKind.CountAll or AggregateKind.Count => Result(call, CountOf(call), -1, ClrKind.Int64, false),
            AggregateKind.Sum => Result(call, SumOf(call, value), nullable ? CountOf(call) : -1, CanonicalTypes.Of(call.Type, _text), nullable),
            AggregateKind.Avg => Result(call, SumOf(call, value), CountOf(call), CanonicalTypes.Of(call.Type, _text), nullable),
            AggregateKind.Min => Result(call, Of(AccumulatorKind.Min, call, value), -1, value, nullable),
            AggregateKind.Max => Result(call, Of(AccumulatorKind.Max, call, value), -1, value, nullable),
            AggregateKind.FirstValue => Result(call, Of(AccumulatorKind.First, call, value), -1, value, nullable),
            _ => Result(call, Of(AccumulatorKind.Last, call, value), -1, value, nullable),
        };
    }

    private static AggregateResult Result(AggregateCall call, int accumulator, int count, ClrKind value, bool nullable) =>
        new(call.Kind, accumulator, count, call.Type, value, nullable);

    private int CountOf(AggregateCall call)
    {
        // COUNT of what is never NULL counts rows, but not those on which it fails.
        var fails = call.Kind == AggregateKind.Count && call.Argument is { } counted && Failure.Of(counted);
        var argument = call.Argument is { Nullable: true } || fails ? call.Argument : null;
        return IndexOf(new Accumulator(AccumulatorKind.CountRows, argument, call.Filter, argument is null ? ClrKind.Int64 : CanonicalTypes.Of(argument, _text)));
    }

    private int SumOf(AggregateCall call, ClrKind value) => value switch
    {
        ClrKind.Single or ClrKind.Double => Of(AccumulatorKind.SumDouble, call, value),
        ClrKind.UInt64 or ClrKind.Decimal => Of(AccumulatorKind.SumDecimal, call, value),
        _ => Of(AccumulatorKind.SumInt64, call, value),
    };

    private int Of(AccumulatorKind kind, AggregateCall call, ClrKind value) => IndexOf(new Accumulator(kind, call.Argument, call.Filter, value));

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
