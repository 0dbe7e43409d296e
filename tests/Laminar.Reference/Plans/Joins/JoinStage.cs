using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Joins by time: each row is compared with every row that the other side has ever had, and nothing is forgotten.</summary>
public sealed class JoinStage
{
    private readonly JoinNode _node;
    private readonly IStage _next;
    private readonly Tally _tally;
    private readonly JoinSide _left;
    private readonly JoinSide _right;
    private long _watermark = long.MinValue;

    public JoinStage(JoinNode node, IStage next, Tally tally)
    {
        var spec = node.Spec;
        (_node, _next, _tally) = (node, next, tally);
        var (lower, upper, leftEnd, rightEnd) = spec is IntervalJoin interval ? (interval.Lower, interval.Upper, interval.LeftEnd, interval.RightEnd) : (0, 0, null, null);
        _left = new JoinSide(node.Left.Output.Count, [.. spec.Keys.Select(key => key.Left)], spec.LeftTime!, node.Left.Output[spec.LeftTime!.Index].TimeLag ?? 0, -lower, leftEnd, spec.Shape is JoinShape.Left or JoinShape.Full or JoinShape.Anti);
        _right = new JoinSide(node.Right.Output.Count, [.. spec.Keys.Select(key => key.Right)], spec.RightTime!, node.Right.Output[spec.RightTime!.Index].TimeLag ?? 0, upper, rightEnd, spec.Shape is JoinShape.Right or JoinShape.Full);
    }

    public IStage Left(Chain chain, IReadOnlyList<int> wanted) => new Branch(this, _left, _right, wanted, chain, _next, _tally);

    public IStage Right(Chain chain, IReadOnlyList<int> wanted) => new Branch(this, _right, _left, wanted, chain, _next, _tally);

    private void Push(JoinSide own, JoinSide other, JoinRow row)
    {
        if (row.Time < own.From)
        {
            _tally.RowsLate++;
            return;
        }

        if (!row.HasKey)
        {
            Settle(own, row);
            return;
        }

        own.Rows.Add(row);
        foreach (var met in other.Rows)
        {
            var (left, right) = own == _left ? (row, met) : (met, row);
            if (Matches(left, right))
            {
                Match(left, right);
            }
        }

        Expire(own, other);
    }

    private bool Matches(JoinRow left, JoinRow right)
    {
        if (left.Last is not { } toRight || right.Time > toRight || right.Last is not { } toLeft || left.Time > toLeft || left.Keys.Zip(right.Keys).Any(pair => ValueOrder.Compare(pair.First!, pair.Second!) != 0))
        {
            return false;
        }

        if (_node.Spec.Residual is not { } residual)
        {
            return true;
        }

        try
        {
            return Evaluator.Truth(residual, Pair(left, right)) == true;
        }
        catch (RowError)
        {
            _tally.RowsBad++;
            return false;
        }
    }

    private void Match(JoinRow left, JoinRow right)
    {
        switch (_node.Spec.Shape)
        {
            case JoinShape.Semi when !left.IsSettled:
                _next.Push(left.Row, 1);
                break;
            case JoinShape.Semi or JoinShape.Anti:
                break;
            default:
                _next.Push(Pair(left, right), 1);
                break;
        }

        left.IsSettled = true;
        right.IsSettled = true;
    }

    private SourceRow Pair(JoinRow? left, JoinRow? right) => new(
        [.. Enumerable.Range(0, _left.Columns).Select(i => left is null ? null : SourceRow.Value(() => left.Row[i])),
         .. Enumerable.Range(0, _right.Columns).Select(i => right is null ? null : SourceRow.Value(() => right.Row[i]))]);

    private void Settle(JoinSide side, JoinRow row)
    {
        if (side.IsKept && !row.IsSettled)
        {
            row.IsSettled = true;
            _next.Push(_node.Spec.Shape == JoinShape.Anti ? row.Row : side == _left ? Pair(row, null) : Pair(null, row), 1);
        }
    }

    /// <summary>Rows that no later row of the other side can match come out, if they have to.</summary>
    private void Expire(JoinSide side, JoinSide other)
    {
        foreach (var row in side.Rows)
        {
            if (other.Watermark == long.MaxValue || (row.Last is { } last ? other.From > last : other.From is not null))
            {
                Settle(side, row);
            }
        }
    }

    private void Advance(JoinSide own, JoinSide other, long watermark)
    {
        own.Watermark = long.Max(own.Watermark, watermark);
        Expire(other, own);
        if (long.Min(_left.Watermark, _right.Watermark) is var least && least > _watermark && !(_left.IsCompleted && _right.IsCompleted))
        {
            _watermark = least;
            _next.Advance(least);
        }
    }

    private void Complete(JoinSide own, JoinSide other)
    {
        own.IsCompleted = true;
        Advance(own, other, long.MaxValue);
        if (other.IsCompleted)
        {
            _next.Complete();
        }
    }

    private sealed class Branch(JoinStage join, JoinSide own, JoinSide other, IReadOnlyList<int> wanted, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
    {
        public override void Advance(long watermark) => join.Advance(own, other, watermark);

        public override void Complete() => join.Complete(own, other);

        protected override void Take(IRow row, int weight) => join.Push(own, other, own.Read(row, wanted));
    }
}
