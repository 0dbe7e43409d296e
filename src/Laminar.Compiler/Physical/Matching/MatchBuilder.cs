using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Chooses what a pattern keeps of a row, and how its conditions and measures come out of that.</summary>
/// <param name="columns">What the node's input columns are over the stage's input row.</param>
internal sealed class MatchBuilder(MatchNode node, IReadOnlyList<Expr> columns, ClrKind text)
{
    private readonly List<Expr> _values = [];

    /// <summary>The items that something reads.</summary>
    private readonly List<int> _read = Liveness.Of(node.Conditions.Concat(node.Measures)).Columns.ToList();

    /// <summary>What is looked at of an input row, beside the filter.</summary>
    public IEnumerable<Expr> Expressions => node.Partition.Append(Time).Concat(_read.SelectMany(i => node.Items[i].Expressions)).Select(Below);

    private Expr Time
    {
        get
        {
            var column = node.Input.Output[node.TimeColumn];
            return new ColumnExpr(node.TimeColumn, column.Name, column.Type, column.Nullable, column.Clr);
        }
    }

    public MatchStage Build(EquatableArray<Expr> filter, long delay, long lag)
    {
        var names = node.Partition.Select((x, i) => x is ColumnExpr column ? column.Name : "key" + Number(i + 1)).ToEquatableArray();
        var time = node.Within > 0 ? Keep(Below(Time)) : -1;
        var values = _read.Select(i => node.Items[i].Value is { } value ? Keep(Below(value)) : -1).ToList();
        var (accumulators, results) = Aggregates();
        var next = 0;
        var reads = _read.Select((x, i) => Read(node.Items[x], values[i], node.Items[x].Place == MatchPlace.All ? results[next++] : null)).ToEquatableArray();
        var items = new Expr[node.Items.Count];
        for (var i = 0; i < reads.Count; i++)
        {
            items[_read[i]] = new ColumnExpr(i, "item" + Number(i + 1), reads[i].Item.Type, reads[i].Item.Nullable, reads[i].Value);
        }

        var kept = _values.Select(Column).ToList();
        if (accumulators.Count > 0)
        {
            kept.Add(VariableColumn);
        }

        var conditions = ExpressionTree.Substitute(node.Conditions, items);
        var measures = ExpressionTree.Substitute(node.Measures, items);
        var output = node.Output.Select((x, i) => x with { Clr = CanonicalTypes.Of(measures[i], text) }).ToEquatableArray();
        var rowCanFail = filter.Concat(Expressions).Any(Failure.Of) || Below(Time).Nullable;
        return new MatchStage(
            filter,
            Below(Time),
            delay,
            lag,
            KeyLayoutBuilder.Build(node.Partition.Select(Below).ToEquatableArray(), names, text),
            _read.Select(i => node.Items[i].Back).DefaultIfEmpty().Max(),
            kept.ToEquatableArray(),
            _values.ToEquatableArray(),
            time,
            node.Pattern,
            node.Variables,
            PatternCompiler.Compile(node.Pattern),
            reads,
            accumulators,
            conditions,
            measures,
            node.Skip,
            node.Within,
            output,
            rowCanFail,
            rowCanFail || conditions.Any(Failure.Of) || measures.Zip(output, Failure.OfOutput).Any(fails => fails) || results.Any(x => x.CanFail))
        {
            Ttl = node.Ttl?.Nanoseconds ?? 0,
            Subsets = node.Subsets,
            AllRows = node.AllRows,
            OmitsEmpty = node.OmitsEmpty,
        };
    }

    private RowColumn VariableColumn => new("variable", SqlType.Integer, false, ClrKind.Int32);

    private MatchRead Read(MatchItem item, int column, AggregateResult? aggregate)
    {
        var value = aggregate?.Value ?? (column >= 0 ? Column(_values[column], column).Clr : CanonicalTypes.Of(item.Type, text));
        return new MatchRead(item.Map(Below), column, aggregate is null ? null : aggregate with { Call = item.Map(Below).Aggregate! }, value);
    }

    /// <summary>Folded over the rows of a match when it comes out; those of one variable by a filter.</summary>
    private (EquatableArray<Accumulator> Items, EquatableArray<AggregateResult> Results) Aggregates()
    {
        var calls = _read.Select(i => node.Items[i]).Where(x => x.Place == MatchPlace.All).ToList();
        if (calls.Count == 0)
        {
            return (default, default);
        }

        var kept = calls.Select(x => x.Aggregate!.Map(value => KeptColumn(Below(value)))).ToList();
        var variable = new ColumnExpr(_values.Count, VariableColumn.Name, VariableColumn.Type, false, VariableColumn.Clr);
        return AccumulatorSet.Of(
            kept.Select((x, i) => calls[i].Variable < 0 ? x : x with { Filter = Any(node.Members(calls[i].Variable).Select(member => new CompareExpr(CompareOp.Equal, variable, new ConstantExpr(member, SqlType.Integer)))) }),
            text,
            removes: false);
    }

    private static Expr Any(IEnumerable<Expr> conditions) => conditions.Aggregate((x, y) => new OrExpr(x, y));

    private Expr Below(Expr expression) => ExpressionTree.Substitute(expression, columns);

    private Expr KeptColumn(Expr value)
    {
        if (value is ConstantExpr)
        {
            return value;
        }

        var column = Column(value, Keep(value));
        return new ColumnExpr(_values.IndexOf(value), column.Name, value.Type, value.Nullable, column.Clr);
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

    private RowColumn Column(Expr value, int index) =>
        new(value is ColumnExpr column ? column.Name : "kept" + Number(index + 1), value.Type, value.Nullable, CanonicalTypes.Of(value, text));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
