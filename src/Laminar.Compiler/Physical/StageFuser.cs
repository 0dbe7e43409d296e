using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// Fuses a chain of nodes into stages. Filters and projections are carried along as substitutions and dissolve into the operator above (its time,
/// keys and arguments) or, after an aggregate, below it (its HAVING and output); what is left is one stage an aggregate.
/// </summary>
internal sealed class StageFuser
{
    private readonly StreamEntry _stream;
    private readonly ClrKind _text;
    private readonly List<PhysicalStage> _stages = [];
    private EquatableArray<int> _liveColumns;
    private WindowGrouping? _grouping;
    private FusedRow _row;

    public StageFuser(ScanNode scan)
    {
        _stream = scan.Stream;
        _text = TextHabit(scan.Stream);
        _row = FusedRow.Over(scan.Output);
    }

    public void Add(LogicalNode node)
    {
        switch (node)
        {
            case FilterNode filter:
                MaterialiseIfTooLarge(EquatableArray.Of(filter.Predicate), filter.Input.Output);
                _row = _row.Where(filter.Predicate);
                break;
            case ProjectNode project:
                MaterialiseIfTooLarge(project.Items, project.Input.Output);
                _row = _row.Select(project.Items);
                break;
            case WindowAggregateNode aggregate:
                AddAggregate(aggregate);
                break;
        }
    }

    public PhysicalPlan Finish(EquatableArray<RowColumn> output)
    {
        Close(_row.Columns, output);
        var stages = _stages.ToEquatableArray();
        return new PhysicalPlan(InputStream.Of(_stream, _liveColumns), stages, output, _text, LayoutFingerprint.Of(stages));
    }

    private void AddAggregate(WindowAggregateNode node)
    {
        var fromSource = _grouping is null && !_stages.OfType<WindowAggregateStage>().Any();
        var grouping = new WindowGrouping(node, fromSource, _stream.Watermark.Delay);
        if (_grouping is not null || _row.IsTooLargeFor(grouping.Expressions))
        {
            grouping = grouping.Over(Materialise(grouping.Expressions, node.Input.Output));
        }

        _grouping = grouping.Below(_row);
        _row = FusedRow.Over(node.Output);
    }

    private void MaterialiseIfTooLarge(EquatableArray<Expr> expressions, EquatableArray<RowColumn> columns)
    {
        if (_row.IsTooLargeFor(expressions))
        {
            // Keeps every column in place, so that the expressions still fit.
            Materialise(columns.Select((c, i) => (Expr)new ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)), columns);
        }
    }

    /// <summary>Ends the stage with those of the current columns that are read next; gives what takes the place of each column.</summary>
    private IReadOnlyList<Expr> Materialise(IEnumerable<Expr> reads, EquatableArray<RowColumn> columns)
    {
        var live = Liveness.Of(reads);
        var output = live.Columns.Select(i => InBetween(columns[i], _row.Columns[i])).ToEquatableArray();
        Close(live.Columns.Select(i => _row.Columns[i]).ToList(), output);
        _row = FusedRow.Over(output);
        return live.Renumbered(columns.Count, output);
    }

    private RowColumn InBetween(RowColumn column, Expr value) => column with { Clr = CanonicalTypes.Of(value, _text) };

    private void Close(IReadOnlyList<Expr> items, EquatableArray<RowColumn> output)
    {
        if (_grouping is null)
        {
            var filters = _row.Filters;
            (filters, items) = ReadOnlyLive(filters, items);
            var canFail = filters.Any(Failure.Of) || items.Zip(output, Failure.OfOutput).Any(fails => fails);
            _stages.Add(new ProjectStage(filters.ToEquatableArray(), items.ToEquatableArray(), output, canFail));
        }
        else
        {
            if (_stages.Count == 0)
            {
                var live = Liveness.Of(_grouping.Expressions);
                _liveColumns = live.Columns;
                _grouping = _grouping.Over(live.Renumbered(_stream.Columns));
            }

            _stages.Add(WindowAggregateBuilder.Build(_grouping, _row.Filters, items, output, _text));
            _grouping = null;
        }
    }

    private (IReadOnlyList<Expr> Filters, IReadOnlyList<Expr> Items) ReadOnlyLive(IReadOnlyList<Expr> filters, IReadOnlyList<Expr> items)
    {
        if (_stages.Count > 0)
        {
            return (filters, items);
        }

        var live = Liveness.Of(filters.Concat(items));
        _liveColumns = live.Columns;
        var columns = live.Renumbered(_stream.Columns);
        return (filters.Select(x => ExpressionTree.Substitute(x, columns)).ToList(), items.Select(x => ExpressionTree.Substitute(x, columns)).ToList());
    }

    private static ClrKind TextHabit(StreamEntry stream) =>
        stream.Columns.Any(c => c.Clr == ClrKind.String) && !stream.Columns.Any(c => c.Clr == ClrKind.Utf8) ? ClrKind.String : ClrKind.Utf8;
}
