using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Stages whose rows are those of the stage before: ranks, what forgets partitions, what repeats rows.</summary>
internal sealed partial class StageFuser
{
    /// <summary>Before what has partitions: its rows are those of the stage before, whole.</summary>
    private void AddExpiry(KeyTtl ttl, EquatableArray<RowColumn> columns, bool isInOrder)
    {
        if (IsOpen || _stages.Count == 0 || !_row.IsWhole(_stages[_stages.Count - 1].Output.Count))
        {
            Materialise(Columns(columns), columns);
        }

        _stages.Add(new ExpiryStage(ttl.Nanoseconds, ttl.TimeColumn, columns[ttl.TimeColumn].TimeLag ?? 0, isInOrder, _stages[_stages.Count - 1].Output));
    }

    private void AddRepeat(RepeatNode node)
    {
        Materialise(Columns(node.Input.Output), node.Input.Output);
        var output = _stages[_stages.Count - 1].Output;
        _stages.Add(new RepeatStage(output[output.Count - 1].Name, output.Take(output.Count - 1).ToEquatableArray())
        {
            ReadsChangelog = _changes != ChangeMode.Append,
            Changes = _changes == ChangeMode.Append ? ChangeMode.Append : ChangeMode.ZSet,
        });
        _changes = _stages[_stages.Count - 1].Changes;
        _row = FusedRow.Over(_stages[_stages.Count - 1].Output);
    }

    /// <summary>Its rows are those of the stage before, which leaves room for the ranks.</summary>
    private void AddRank(RankNode node)
    {
        if (node.Shown.Count > 0)
        {
            var columns = node.Input.Output;
            MaterialiseIfTooLarge(Columns(columns), columns);
            _row = _row.Select(Columns(columns).Concat(node.Shown.Select(_ => new ConstantExpr(0L, SqlType.BigInt))).ToEquatableArray());
        }

        Materialise(Columns(node.Output), node.Output);
        if (node.Ttl is { } ttl)
        {
            AddExpiry(ttl, node.Input.Output, isInOrder: false);
        }

        var output = _stages[_stages.Count - 1].Output;
        var keys = Columns(output);
        _stages.Add(new RankStage(
            KeyLayoutBuilder.Build(node.Partition.Select(x => keys[x]).ToEquatableArray(), node.Partition.Select(x => output[x].Name).ToEquatableArray(), _inputs.Text),
            node.Order.Select(key => new SortColumn(((ColumnExpr)key.Value).Index, key.Descending, key.NullsFirst)).ToEquatableArray(),
            node.Kind,
            node.Limit,
            node.Shown.Select((x, i) => new RankColumn(x, output.Count - node.Shown.Count + i)).ToEquatableArray(),
            output)
        {
            ReadsChangelog = _changes != ChangeMode.Append,
            Changes = node.ClosesBy < 0 ? ChangeMode.ZSet : ChangeMode.Append,
            ClosesBy = node.ClosesBy,
            Ttl = node.Ttl?.Nanoseconds ?? 0,
            Lag = node.ClosesBy < 0 ? 0 : node.Input.Output[node.ClosesBy].TimeLag ?? 0,
        });
        _changes = _stages[_stages.Count - 1].Changes;
    }
}
