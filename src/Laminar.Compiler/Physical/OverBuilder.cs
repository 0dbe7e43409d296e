using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Chooses what a window over rows keeps of a row, and how its values come out of that. Calls that nothing above reads are left out.</summary>
internal sealed class OverBuilder
{
    private readonly OverFusion _over;
    private readonly ClrKind _text;
    private readonly List<Expr> _values = [];
    private readonly List<OverCall> _calls = [];

    private OverBuilder(OverFusion over, ClrKind text) => (_over, _text) = (over, text);

    /// <summary>The stage; <paramref name="having"/> and <paramref name="items"/> are over the node's columns: its input's, then its calls.</summary>
    public static OverStage Build(OverFusion over, IReadOnlyList<Expr> having, IReadOnlyList<Expr> items, EquatableArray<RowColumn> output, ClrKind text) =>
        new OverBuilder(over, text).Build(having, items, output);

    private bool Holds => _over.Frame.Waits;

    private OverStage Build(IReadOnlyList<Expr> having, IReadOnlyList<Expr> items, EquatableArray<RowColumn> output)
    {
        var own = _over.Columns.Count;
        var read = Liveness.Of(having.Concat(items)).Columns.ToList();
        _calls.AddRange(read.Where(i => i >= own).Select(i => _over.Calls[i - own]).Where(x => !IsOfRow(x)));
        var (accumulators, aggregates) = Accumulators();
        var only = _over.Calls.Select(x => x.Only).FirstOrDefault(x => x is not null) is { } value ? Keep(value) : -1;
        var time = _over.Time is not null && NeedsTime(accumulators) ? Keep(_over.Time) : -1;
        var next = 0;
        var results = _calls.Select(x => Result(x, x.Aggregate is null ? null : aggregates[next++])).ToEquatableArray();
        var columns = new Expr[own + _over.Calls.Count];
        foreach (var i in read)
        {
            columns[i] = i < own ? Row(_over.Columns[i])
                : IsOfRow(_over.Calls[i - own]) ? Row(_over.Calls[i - own].Value!)
                : ResultColumn(_calls.IndexOf(_over.Calls[i - own]), results);
        }

        var above = ExpressionTree.Substitute(having.ToEquatableArray(), columns);
        var made = ExpressionTree.Substitute(items.ToEquatableArray(), columns);
        return new OverStage(
            _over.Filter,
            _over.Time,
            _over.Delay,
            _over.Lag,
            KeyLayoutBuilder.Build(_over.Partition, _over.Names, _text),
            _over.Frame,
            Depth(),
            _values.Select((x, i) => Column(x, i)).ToEquatableArray(),
            _values.ToEquatableArray(),
            time,
            accumulators,
            results,
            only,
            above,
            made,
            output,
            RowCanFail(),
            CanFail(above, made, output, results)) { Ttl = _over.Ttl };
    }

    /// <summary>LAG(x, 0) is x. Where x may fail it is kept like that of any other row: one on which an argument fails is in no frame.</summary>
    private static bool IsOfRow(OverCall call) => call is { Place: OverPlace.Behind, Offset: 0, Value: { } value } && !Failure.Of(value);

    private (EquatableArray<Accumulator> Items, EquatableArray<AggregateResult> Results) Accumulators()
    {
        var calls = _calls.Select(x => x.Aggregate).OfType<AggregateCall>().ToList();
        if (calls.Count == 0)
        {
            return (default, default);
        }

        var removes = _over.Frame.Preceding != OverFrame.Unbounded;
        return AccumulatorSet.Of(removes || _over.Frame.EndsBefore ? calls.Select(x => Guarded(x).Map(KeptColumn)) : calls, _text, removes);
    }

    /// <summary>What may fail is not computed for rows that the filter leaves out.</summary>
    private static AggregateCall Guarded(AggregateCall call)
    {
        return call.Filter is not { } filter ? call : call.Map(x => x == filter || x is ConstantExpr || !Failure.Of(x) ? x : When(filter, x));

        static Expr When(Expr filter, Expr value) => new CaseExpr(EquatableArray.Of(new CaseArm(filter, value)), null, value.Type, true);
    }

    /// <summary>To know which rows are too old, or to find a row again in what is ordered by time.</summary>
    private bool NeedsTime(EquatableArray<Accumulator> accumulators) => _over.Frame.ByRange
        || (_over.Frame.Preceding != OverFrame.Unbounded || _over.Frame.EndsBefore) && accumulators.Any(x => (AccumulatorForm.Of(x.Kind).Takes & FoldArguments.Time) != 0);

    private int Depth()
    {
        var frame = _over.Frame;
        if (frame is { ByRange: false, EndsBefore: true })
        {
            return (int)(frame.Preceding == OverFrame.Unbounded ? -frame.Following : frame.Preceding);
        }

        var behind = _calls.Where(x => x.Place == OverPlace.Behind).Select(x => x.Offset).DefaultIfEmpty().Max();
        var ofFrame = _calls.Any(x => x.Aggregate is not null || x.Place is OverPlace.Nth or OverPlace.Last) && frame is { ByRange: false, Preceding: > 0 and not OverFrame.Unbounded };
        return ofFrame ? System.Math.Max(behind, (int)frame.Preceding) : behind;
    }

    private OverResult Result(OverCall call, AggregateResult? aggregate)
    {
        if (aggregate is not null)
        {
            return new OverResult(call, aggregate with { Call = call.Aggregate! }, -1, null, aggregate.Value, aggregate.Nullable);
        }

        var column = Keep(call.Value!);
        return new OverResult(call, null, column, call.Default is null ? null : Row(call.Default), Column(_values[column]).Clr, call.Nullable);
    }

    private Expr ResultColumn(int index, EquatableArray<OverResult> results) =>
        new ColumnExpr(index, "over" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), results[index].Call.Type, results[index].Nullable, results[index].Value);

    /// <summary>An expression over the input row as the row that comes out has it.</summary>
    private Expr Row(Expr expression) => Holds ? Shift(KeptColumn(expression)) : Shift(expression);

    /// <summary>Columns of the row come after the results.</summary>
    private Expr Shift(Expr expression) => expression is ColumnExpr column ? column with { Index = column.Index + _calls.Count } : ExpressionTree.WithChildren(expression, Shift);

    private Expr KeptColumn(Expr expression)
    {
        if (expression is ConstantExpr)
        {
            return expression;
        }

        var column = Keep(expression);
        return new ColumnExpr(column, Column(expression, column).Name, expression.Type, expression.Nullable, Column(expression, column).Clr);
    }

    private int Keep(Expr value)
    {
        var index = _values.IndexOf(value);
        if (index < 0)
        {
            index = _values.Count;
            _values.Add(value);
        }

        return index;
    }

    private RowColumn Column(Expr value) => Column(value, _values.IndexOf(value));

    private RowColumn Column(Expr value, int index) => new(
        value is ColumnExpr column ? column.Name : "kept" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), value.Type, value.Nullable, CanonicalTypes.Of(value, _text));

    /// <summary>Before a row is written. Functions of the user's may do anything.</summary>
    private bool RowCanFail() => _over.Expressions.Concat(_values).Any(Failure.Of) || _calls.Any(x => x.Aggregate is { Kind: AggregateKind.User });

    private bool CanFail(EquatableArray<Expr> having, EquatableArray<Expr> items, EquatableArray<RowColumn> output, EquatableArray<OverResult> results) =>
        RowCanFail()
        || having.Any(Failure.Of)
        || items.Zip(output, Failure.OfOutput).Any(fails => fails)
        || results.Any(x => x.Aggregate is { CanFail: true });
}
