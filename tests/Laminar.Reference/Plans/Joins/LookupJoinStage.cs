using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Looks each left row up among the rows that the table has at that moment.</summary>
public sealed class LookupJoinStage(JoinNode node, IStage next, Tally tally)
{
    private readonly LookupJoin _spec = (LookupJoin)node.Spec;
    private readonly List<SourceRow> _table = [];

    public IStage Left(Chain chain, IReadOnlyList<int> wanted) => new Looking(this, wanted, chain, next, tally);

    public IStage Right(Chain chain, IReadOnlyList<int> wanted) => new Changing(this, wanted, chain, next, tally);

    private void Look(SourceRow left)
    {
        var isMatched = false;
        foreach (var right in _table.Where(right => Matches(left, right)).ToList())
        {
            isMatched = true;
            next.Push(Pair(left, right), 1);
        }

        if (!isMatched && _spec.Shape == JoinShape.Left)
        {
            next.Push(Pair(left, null), 1);
        }
    }

    private void Change(SourceRow row, int weight)
    {
        if (weight < 0)
        {
            _table.Remove(row);
            return;
        }

        if (_spec.Identity.Count > 0)
        {
            _table.RemoveAll(other => _spec.Identity.All(key => ValueOrder.Compare(Evaluator.Evaluate(key, other)!, Evaluator.Evaluate(key, row)!) == 0));
        }

        _table.Add(row);
    }

    private bool Matches(SourceRow left, SourceRow right)
    {
        if (_spec.Keys.Any(key => (Evaluator.Evaluate(key.Left, left), Evaluator.Evaluate(key.Right, right)) is var (one, other) && (one is null || other is null || ValueOrder.Compare(one, other) != 0)))
        {
            return false;
        }

        try
        {
            return _spec.Residual is null || Evaluator.Truth(_spec.Residual, Pair(left, right)) == true;
        }
        catch (RowError)
        {
            tally.RowsBad++;
            return false;
        }
    }

    private SourceRow Pair(SourceRow left, SourceRow? right) => new(
        [.. Enumerable.Range(0, node.Left.Output.Count).Select(i => SourceRow.Value(() => left[i])),
         .. Enumerable.Range(0, node.Right.Output.Count).Select(i => right is null ? null : SourceRow.Value(() => right[i]))]);

    private static SourceRow Read(IRow row, IEnumerable<int> wanted, IEnumerable<Expr> keys, int columns)
    {
        foreach (var column in wanted)
        {
            _ = row[column];
        }

        foreach (var key in keys)
        {
            Evaluator.Evaluate(key, row);
        }

        return SourceRow.Copy(row, columns);
    }

    private sealed class Looking(LookupJoinStage join, IReadOnlyList<int> wanted, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
    {
        protected override void Take(IRow row, int weight) => join.Look(Read(row, wanted, join._spec.LeftExpressions, join.Columns.Left));
    }

    /// <summary>The table has no time, and its end is nobody's end.</summary>
    private sealed class Changing(LookupJoinStage join, IReadOnlyList<int> wanted, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
    {
        public override void Advance(long watermark)
        {
        }

        public override void Complete()
        {
        }

        protected override void Take(IRow row, int weight) => join.Change(Read(row, wanted, join._spec.RightExpressions, join.Columns.Right), weight);
    }

    private (int Left, int Right) Columns => (node.Left.Output.Count, node.Right.Output.Count);
}
