using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Joins of all that both sides hold: each row that comes or goes is compared with every row of the other side.</summary>
public sealed class RegularJoinStage
{
    private readonly JoinNode _node;
    private readonly IStage _next;
    private readonly Tally _tally;
    private readonly Side _left;
    private readonly Side _right;
    private long _told = long.MinValue;

    public RegularJoinStage(JoinNode node, IStage next, Tally tally)
    {
        var spec = (RegularJoin)node.Spec;
        (_node, _next, _tally) = (node, next, tally);
        _left = new Side([.. spec.Keys.Select(key => key.Left)], node.Left.Output, spec.Left, spec.LeftTtl);
        _right = new Side([.. spec.Keys.Select(key => key.Right)], node.Right.Output, spec.Right, spec.RightTtl);
    }

    public IStage Left(Chain chain, IReadOnlyList<int> wanted) => new Branch(this, _left, wanted, chain, _next, _tally);

    public IStage Right(Chain chain, IReadOnlyList<int> wanted) => new Branch(this, _right, wanted, chain, _next, _tally);

    private void Come(Side own, Row row)
    {
        if (own.Ttl > 0 && row.Time < (Int128)own.Watermark - own.Lag)
        {
            _tally.RowsLate++;
            return;
        }

        own.Rows.Add(row);
        foreach (var other in Other(own).Rows.Where(other => Matches(own, row, other)).ToList())
        {
            Turn(Other(own), other, () => other.Met.Add(row));
            row.Met.Add(other);
            PushPair(own, row, other, 1);
        }

        PushAlone(own, row, 1);
    }

    /// <summary>The latest of those that are equal goes: they differ where rows that they met have been forgotten.</summary>
    private void Go(Side own, Row row)
    {
        if (own.Rows.FindLastIndex(other => other.Values.Equals(row.Values)) is var index && index < 0)
        {
            return;
        }

        var gone = own.Rows[index];
        own.Rows.RemoveAt(index);
        PushAlone(own, gone, -1);
        foreach (var other in Other(own).Rows.Where(other => other.Met.Contains(gone)))
        {
            PushPair(own, gone, other, -1);
            Turn(Other(own), other, () => other.Met.Remove(gone));
        }
    }

    private Side Other(Side own) => own == _left ? _right : _left;

    private void Turn(Side side, Row row, Action change)
    {
        var was = ShowsAlone(side, row);
        change();
        if (was != ShowsAlone(side, row))
        {
            _next.Push(Alone(side, row), was ? -1 : 1);
        }
    }

    private void PushAlone(Side side, Row row, int weight)
    {
        if (ShowsAlone(side, row))
        {
            _next.Push(Alone(side, row), weight);
        }
    }

    private void PushPair(Side own, Row row, Row other, int weight)
    {
        if (_node.Spec.Shape is not (JoinShape.Semi or JoinShape.Anti))
        {
            _next.Push(own == _left ? Pair(row, other) : Pair(other, row), weight);
        }
    }

    private bool ShowsAlone(Side side, Row row) => side == _left
        ? row.Met.Count > 0 ? _node.Spec.Shape == JoinShape.Semi : _node.Spec.Shape is JoinShape.Left or JoinShape.Full or JoinShape.Anti
        : row.Met.Count == 0 && _node.Spec.Shape is (JoinShape.Right or JoinShape.Full);

    private SourceRow Alone(Side side, Row row) => _node.Spec.Shape is JoinShape.Semi or JoinShape.Anti ? row.Values : side == _left ? Pair(row, null) : Pair(null, row);

    private bool Matches(Side own, Row row, Row other)
    {
        if (row.Keys.Zip(other.Keys).Any(pair => pair.First is null || pair.Second is null || ValueOrder.Compare(pair.First, pair.Second) != 0))
        {
            return false;
        }

        try
        {
            return _node.Spec.Residual is null || Evaluator.Truth(_node.Spec.Residual, own == _left ? Pair(row, other) : Pair(other, row)) == true;
        }
        catch (RowError)
        {
            _tally.RowsBad++;
            return false;
        }
    }

    private SourceRow Pair(Row? left, Row? right) => new(
        [.. Enumerable.Range(0, _left.Columns).Select(i => left is null ? null : SourceRow.Value(() => left.Values[i])),
         .. Enumerable.Range(0, _right.Columns).Select(i => right is null ? null : SourceRow.Value(() => right.Values[i]))]);

    private void Advance(Side own, long watermark)
    {
        own.Watermark = long.Max(own.Watermark, watermark);
        var least = long.Min(_left.Watermark, _right.Watermark);
        foreach (var side in new[] { _left, _right }.Where(side => side.Ttl > 0))
        {
            // Those that have met them remember it. A side whose rows are taken back has no time to wait for.
            var now = Other(side).Ttl > 0 ? least : side.Watermark;
            side.Rows.RemoveAll(row => (Int128)row.Time + side.Ttl <= now);
        }

        if (least > _told && !(_left.IsCompleted && _right.IsCompleted))
        {
            _told = least;

            _next.Advance(least);
        }
    }

    private void Complete(Side own)
    {
        own.IsCompleted = true;
        Advance(own, long.MaxValue);
        if (Other(own).IsCompleted)
        {
            _next.Complete();
        }
    }

    /// <summary>A row, and those of the other side that it has met.</summary>
    private sealed class Row(SourceRow values, object?[] keys, long time)
    {
        public SourceRow Values => values;

        public object?[] Keys => keys;

        public long Time => time;

        public HashSet<Row> Met { get; } = [];
    }

    private sealed class Side(IReadOnlyList<Expr> keys, EquatableArray<RowColumn> columns, ColumnExpr? time, long ttl)
    {
        public List<Row> Rows { get; } = [];

        public int Columns => columns.Count;

        public long Ttl => ttl;

        public long Lag => time is null ? 0 : columns[time.Index].TimeLag ?? 0;

        public long Watermark { get; set; } = long.MinValue;

        public bool IsCompleted { get; set; }

        public Row Read(IRow row, IEnumerable<int> wanted)
        {
            foreach (var column in wanted)
            {
                _ = row[column];
            }

            var at = time is null ? 0 : row[time.Index] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
            return new Row(SourceRow.Copy(row, columns.Count), [.. keys.Select(key => Evaluator.Evaluate(key, row))], at);
        }
    }

    private sealed class Branch(RegularJoinStage join, Side own, IReadOnlyList<int> wanted, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
    {
        public override void Advance(long watermark) => join.Advance(own, watermark);

        public override void Complete() => join.Complete(own);

        protected override void Take(IRow row, int weight)
        {
            var read = own.Read(row, wanted);
            if (weight > 0)
            {
                join.Come(own, read);
            }
            else
            {
                join.Go(own, read);
            }
        }
    }
}
