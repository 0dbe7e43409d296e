using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// Fuses a chain of nodes into stages. Filters and projections are carried along as substitutions and dissolve into the operator above (its time,
/// keys and arguments) or, after an aggregate, below it (its HAVING and output); what is left is one stage an aggregate.
/// </summary>
internal sealed partial class StageFuser
{
    private readonly PlanInputs _inputs;
    private readonly ScanNode? _leaf;
    private readonly List<PhysicalStage> _stages = [];
    private WindowGrouping? _grouping;
    private OverFusion? _over;
    private FusedRow _row;
    private ChangeMode _changes;

    /// <summary>A chain that begins at a stream.</summary>
    public StageFuser(PlanInputs inputs, ScanNode leaf)
    {
        _inputs = inputs;
        _leaf = leaf;
        _row = inputs.RowOf(leaf);
        _changes = leaf.Stream.IsChangelog ? ChangeMode.ZSet : ChangeMode.Append;
    }

    /// <summary>A chain that begins above a junction, or at rows that are in the plan, with these columns.</summary>
    public StageFuser(PlanInputs inputs, EquatableArray<RowColumn> columns, ChangeMode changes)
    {
        _inputs = inputs;
        _changes = changes;
        _row = FusedRow.Over(columns);
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
                AddAggregate(aggregate, aggregate.Input, stream => new WindowGrouping(aggregate, stream));
                break;
            case GroupAggregateNode aggregate:
                AddAggregate(aggregate, aggregate.Input, stream => new WindowGrouping(aggregate, stream));
                break;
            case UnnestNode unnest:
                AddUnnest(unnest);
                break;
            case RepeatNode repeat:
                AddRepeat(repeat);
                break;
            case ExpandNode expand:
                AddExpansion(expand, null, null, expand.Copies);
                break;
            case WindowAssignNode assign:
                var columns = Columns(assign.Input.Output);
                AddExpansion(assign, assign.Window, columns[assign.TimeColumn], EquatableArray.Of(columns));
                break;
            case TimeOrderNode order:
                AddTimeOrder(order);
                break;
            case OverNode over:
                AddOver(over);
                break;
            case MatchNode match:
                AddMatch(match);
                break;
            case GapFillNode gaps:
                AddGapFill(gaps);
                break;
            case RankNode rank:
                AddRank(rank);
                break;
            case LateNode { Sessions: { } sessions } late:
                AddLateSessions(late, sessions);
                break;
            case LateNode late:
                AddLate(late);
                break;
            case ProbeNode probe:
                AddProbe(probe);
                break;
            case TopNNode top:
                AddOrder(top.Input.Output, top.Order, top.Limit);
                _changes = ChangeMode.ZSet;
                break;
            case WindowSortNode sort:
                AddOrder(sort.Input.Output, sort.Order, 0);
                break;
        }
    }

    /// <param name="isResult">Its rows are the query's: who reads them may know them by their keys.</param>
    public EquatableArray<PhysicalStage> Finish(EquatableArray<RowColumn> output, bool isResult)
    {
        Close(_row.Columns, output, isResult);
        return _stages.ToEquatableArray();
    }

    /// <summary>Its rows are those of the stage before, whole.</summary>
    private void AddOrder(EquatableArray<RowColumn> columns, EquatableArray<SortKey> keys, int limit)
    {
        Materialise(Columns(columns), columns);
        var order = keys.Select(key => new SortColumn(((ColumnExpr)key.Value).Index, key.Descending, key.NullsFirst)).ToEquatableArray();
        _stages.Add(new TopNStage(order, limit, _stages[_stages.Count - 1].Output)
        {
            ReadsChangelog = _changes != ChangeMode.Append,
            Changes = limit == 0 ? _changes : ChangeMode.ZSet,
        });
    }

    /// <summary>An operator is being fused: what comes next reads its rows.</summary>
    private bool IsOpen => _grouping is not null || _over is not null;

    /// <summary>Nothing below goes by time.</summary>
    private bool IsFirst => !IsOpen && !_stages.Any(x => x is WindowAggregateStage { LateItems: null } or OverStage or MatchStage or GapFillStage or TimeOrderStage or ExpiryStage or RankStage { ClosesBy: >= 0 });

    /// <summary>Whether the watermark comes from below, or from the rows of a stream of which this is the first to look at them.</summary>
    private bool IsFedByOthers => !IsFirst || _leaf is null || _inputs.IsWatched(_leaf);

    /// <summary>Rows that are in order do not wait for each other; late ones among them are for the operator above to drop.</summary>
    private void AddTimeOrder(TimeOrderNode node)
    {
        var columns = node.Output;
        if (TimeOrders.Has(node.Input, node.TimeColumn, withStreams: !node.NeedsAll))
        {
            return;
        }

        var isFed = IsFedByOthers;
        var time = columns[node.TimeColumn];
        if (IsOpen || _row.IsTooLargeFor(Columns(columns)))
        {
            Materialise(Columns(columns), columns);
        }

        var output = columns.Select((c, i) => InBetween(c, _row.Columns[i])).ToEquatableArray();
        var items = _row.Columns.ToEquatableArray();
        var filter = _row.Filters.ToEquatableArray();
        ReadByFirst(filter.Concat(items));
        _stages.Add(new TimeOrderStage(
            filter,
            items[node.TimeColumn],
            isFed ? WindowGrouping.Upstream : _leaf!.Stream.Watermark.Delay,
            isFed ? time.TimeLag ?? 0 : 0,
            items,
            output,
            filter.Any(Failure.Of) || items[node.TimeColumn].Nullable || items.Zip(output, Failure.OfOutput).Any(fails => fails) || Failure.Of(items[node.TimeColumn])));
        _row = FusedRow.Over(output);
    }

    private void AddOver(OverNode node)
    {
        if (node.Ttl is { } ttl)
        {
            AddExpiry(ttl, node.Input.Output, isInOrder: true);
        }

        var over = new OverFusion(node, IsFedByOthers, node.TimeColumn < 0 ? 0 : node.Input.Output[node.TimeColumn].TimeLag ?? 0);
        if (IsOpen || _row.IsTooLargeFor(over.Expressions))
        {
            over = over.Over(Materialise(Columns(node.Input.Output).Concat(over.Expressions), node.Input.Output));
        }

        _over = over.Below(_row);
        _row = FusedRow.Over(node.Output);
    }

    private void AddMatch(MatchNode node)
    {
        if (node.Ttl is { } ttl)
        {
            AddExpiry(ttl, node.Input.Output, isInOrder: true);
        }

        var (isFed, lag) = (IsFedByOthers, node.Input.Output[node.TimeColumn].TimeLag ?? 0);
        var columns = _row.Columns;
        if (IsOpen || _row.IsTooLargeFor(new MatchBuilder(node, Columns(node.Input.Output), _inputs.Text).Expressions))
        {
            columns = Materialise(new MatchBuilder(node, Columns(node.Input.Output), _inputs.Text).Expressions, node.Input.Output);
        }

        var builder = new MatchBuilder(node, columns, _inputs.Text);
        var filter = _row.Filters.ToEquatableArray();
        ReadByFirst(filter.Concat(builder.Expressions));
        var stage = builder.Build(filter, isFed ? WindowGrouping.Upstream : 0, isFed ? lag : 0);
        _stages.Add(stage);
        _row = FusedRow.Over(stage.Output);
    }

    private void AddGapFill(GapFillNode node)
    {
        var columns = node.Input.Output;
        if (IsOpen || _row.IsTooLargeFor(Columns(columns)))
        {
            Materialise(Columns(columns), columns);
        }

        var stage = GapFillBuilder.Build(node, _row, _inputs.Text);
        _stages.Add(stage);
        _row = FusedRow.Over(stage.Output);
    }

    private void AddAggregate(LogicalNode node, LogicalNode input, Func<StreamEntry?, WindowGrouping> make)
    {
        var isFirst = IsFirst;
        var stream = isFirst ? _leaf?.Stream : null;
        var grouping = make(stream);
        if (IsOpen || _row.IsTooLargeFor(grouping.Expressions))
        {
            grouping = grouping.Over(Materialise(grouping.Reads, input.Output));
        }

        grouping = grouping.Below(_row) with { ReadsChangelog = _changes != ChangeMode.Append };
        if (_stages.Count > 0 && _stages[_stages.Count - 1] is ExpandStage { Window: null } copies)
        {
            // The first set's number is 0: of a row's copies only that one counts as a row.
            var set = copies.Output.Count - 1;
            var column = copies.Output[set];
            var number = new ColumnExpr(set, column.Name, column.Type, column.Nullable, column.Clr);
            grouping = grouping with { Counted = new CompareExpr(CompareOp.Equal, number, new ConstantExpr(0, column.Type)) };
        }

        _grouping = IsFed(grouping, isFirst) ? grouping.Fed : grouping;
        _row = FusedRow.Over(node.Output);
    }

    private void AddExpansion(LogicalNode node, WindowSpec? window, Expr? time, EquatableArray<EquatableArray<Expr>> copies)
    {
        var read = copies.SelectMany(x => x).Concat(time is null ? [] : [time]).ToList();
        if (IsOpen || _row.IsTooLargeFor(read))
        {
            var columns = Materialise(read, LogicalTree.Children(node)[0].Output);
            copies = copies.Select(copy => ExpressionTree.Substitute(copy, columns)).ToEquatableArray();
            time = time is null ? null : ExpressionTree.Substitute(time, columns);
        }

        copies = copies.Select(copy => ExpressionTree.Substitute(copy, _row.Columns)).ToEquatableArray();
        time = time is null ? null : ExpressionTree.Substitute(time, _row.Columns);
        var expressions = _row.Filters.Concat(copies.SelectMany(x => x)).Concat(time is null ? [] : [time]).ToList();
        ReadByFirst(expressions);
        var output = node.Output.Select((c, i) => c with { Clr = HeldBy(c, copies, i) }).ToEquatableArray();
        _stages.Add(new ExpandStage(_row.Filters.ToEquatableArray(), window, time, copies, output, window is not null || expressions.Any(Failure.Of))
        {
            ReadsChangelog = _changes != ChangeMode.Append,
            Changes = _changes,
        });
        _row = FusedRow.Over(output);
    }

    private void AddUnnest(UnnestNode node)
    {
        var columns = node.Input.Output;
        var (array, items) = (node.Array, Columns(columns));
        if (IsOpen || _row.IsTooLargeFor(items.Append(array)))
        {
            var kept = Materialise(items.Append(array), columns);
            (array, items) = (ExpressionTree.Substitute(array, kept), ExpressionTree.Substitute(items, kept));
        }

        array = ExpressionTree.Substitute(array, _row.Columns);
        items = ExpressionTree.Substitute(items, _row.Columns);
        ReadByFirst(_row.Filters.Concat(items).Append(array));
        var output = node.Output.Select((c, i) => i < items.Count ? InBetween(c, items[i]) : c with { Clr = CanonicalTypes.Of(c.Type, ClrKind.Utf8) }).ToEquatableArray();
        var canFail = _row.Filters.Any(Failure.Of) || items.Zip(output, Failure.OfOutput).Any(fails => fails) || Failure.Of(array);
        _stages.Add(new UnnestStage(_row.Filters.ToEquatableArray(), array, node.IsOuter, items, node.Parts, output, canFail)
        {
            ReadsChangelog = _changes != ChangeMode.Append,
            Changes = _changes,
        });
        _row = FusedRow.Over(output);
    }

    private ClrKind HeldBy(RowColumn column, EquatableArray<EquatableArray<Expr>> copies, int index) => column.Type.Kind == TypeKind.Text
        ? CanonicalTypes.OfAll(copies.Select(copy => copy[index]).ToEquatableArray()) ?? _inputs.Text
        : CanonicalTypes.Of(column.Type, _inputs.Text);

    private static EquatableArray<Expr> Columns(EquatableArray<RowColumn> columns) =>
        columns.Select((c, i) => (Expr)new ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)).ToEquatableArray();

    /// <summary>
    /// Rows of a stream move the watermark, unless that is an operator of its own. Above a junction it comes from all inputs; above closed windows rows are
    /// in order and move it, too, where that matters before the end of a batch.
    /// </summary>
    private bool IsFed(WindowGrouping grouping, bool isFirst) =>
        !isFirst ? !grouping.IsOfClosedWindows && !(grouping.Ttl > 0 && ComesInOrder()) || _stages.Any(x => x is OverStage or MatchStage or GapFillStage or TimeOrderStage or RankStage) : _leaf is null || _inputs.IsWatched(_leaf);

    /// <summary>Rows are those of closed windows, which no later operator has made several of.</summary>
    private bool ComesInOrder()
    {
        var last = _stages.FindLastIndex(x => x is WindowAggregateStage { LateItems: null });
        return last >= 0 && _stages[last].Changes == ChangeMode.Append && !_stages.Skip(last).Any(x => x is ExpandStage { Window: not null });
    }

    private void MaterialiseIfTooLarge(EquatableArray<Expr> expressions, EquatableArray<RowColumn> columns)
    {
        if (_row.IsTooLargeFor(expressions))
        {
            // Keeps every column in place, so that the expressions still fit.
            Materialise(Columns(columns), columns);
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

    private RowColumn InBetween(RowColumn column, Expr value) => column with { Clr = CanonicalTypes.Of(value, _inputs.Text) };

    private void Close(IReadOnlyList<Expr> items, EquatableArray<RowColumn> output, bool isResult = false)
    {
        if (_over is not null)
        {
            ReadByFirst(_over.Expressions.Concat(_over.Columns));
            _stages.Add(OverBuilder.Build(_over, _row.Filters, items, output, _inputs.Text));
            _over = null;
        }
        else if (_grouping is null)
        {
            var filters = _row.Filters;
            ReadByFirst(filters.Concat(items));
            var canFail = filters.Any(Failure.Of) || items.Zip(output, Failure.OfOutput).Any(fails => fails);
            _stages.Add(new ProjectStage(filters.ToEquatableArray(), items.ToEquatableArray(), output, canFail)
            {
                ReadsChangelog = _changes != ChangeMode.Append,
                Changes = _changes,
            });
        }
        else
        {
            ReadByFirst(_grouping.Reads);
            var stage = WindowAggregateBuilder.Build(_grouping, _row.Filters, items, output, _inputs.Text) with { Counted = _grouping.Counted, Late = WindowAggregateBuilder.Held(_grouping.Late, _inputs.Text) };
            _stages.Add(ChangelogPlanner.Plan(stage, _grouping, isResult));
            _changes = _stages[_stages.Count - 1].Changes;
            _grouping = null;
        }
    }

    private void ReadByFirst(IEnumerable<Expr> expressions)
    {
        if (_leaf is not null && _stages.Count == 0)
        {
            _inputs.Read(_leaf, expressions);
        }
    }
}
