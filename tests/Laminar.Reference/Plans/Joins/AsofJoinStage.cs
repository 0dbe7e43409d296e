using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>
/// Joins that choose a right row by time. Every row is kept for ever; whenever a watermark moves, the left rows whose answer is known by now are looked for among
/// all, and come out in the order of their times.
/// </summary>
public sealed class AsofJoinStage
{
    private readonly AsofJoin _join;
    private readonly IStage _next;
    private readonly Tally _tally;
    private readonly Side _left;
    private readonly Side _right;
    private readonly bool _ordered;
    private long _told = long.MinValue;
    private long _shown = long.MinValue;

    /// <param name="ordered">Left rows come as they were pushed. Groups of one window come in any order.</param>
    public AsofJoinStage(JoinNode node, bool ordered, IStage next, Tally tally)
    {
        (_join, _ordered, _next, _tally) = ((AsofJoin)node.Spec, ordered, next, tally);
        _left = new Side([.. _join.Keys.Select(key => key.Left)], _join.Left.Index, node.Left.Output[_join.Left.Index].TimeLag ?? 0, node.Left.Output.Count);
        _right = new Side([.. _join.Keys.Select(key => key.Right)], _join.Right.Index, node.Right.Output[_join.Right.Index].TimeLag ?? 0, node.Right.Output.Count);
    }

    private bool RightFirst => _join.Direction == AsofDirection.Following ? !_join.TakesEqual : _join.TakesEqual;

    public IStage Left(Chain chain, IReadOnlyList<int> wanted) => new Branch(this, _left, wanted, chain, _next, _tally);

    public IStage Right(Chain chain, IReadOnlyList<int> wanted) => new Branch(this, _right, wanted, chain, _next, _tally);

    private void Take(Side side, Row row)
    {
        if (!row.IsThere)
        {
            row = row with { Time = long.Max(row.Time, side.Known) };
        }

        if (row.Time < side.Known)
        {
            _tally.RowsLate++;
            return;
        }

        // Behind those of its own time.
        var place = side.Rows.FindIndex(other => other.Time > row.Time);
        side.Rows.Insert(place < 0 ? side.Rows.Count : place, row);
    }

    private void Answer()
    {
        var (left, right) = (_left.Known, _right.Known);
        if (long.Min(left, right) == long.MinValue)
        {
            return;
        }

        var waits = long.MaxValue;
        while (_left.Rows.Count > 0 && IsAsked(_left.Rows[0].Time, left, right))
        {
            if (!TryFind(_left.Rows[0], left, right, out var answer))
            {
                waits = _left.Rows[0].Time;
                _tally.OpenQuestion ??= _ordered || (_shown < waits && !_left.Rows.Exists(other => other.Time == waits && TryFind(other, left, right, out _))) ? null : "which of equal times waits for the other";
                break;
            }

            var asking = _left.Rows[0];
            _left.Rows.RemoveAt(0);
            _shown = asking.Time;
            Tell(asking.Time);
            Show(asking, answer);
        }

        Tell(long.Min(long.Min(left, right), waits));
    }

    private void Tell(long time)
    {
        if (time > _told && time != long.MaxValue)
        {
            _told = time;
            _next.Advance(time);
        }
    }

    private bool IsAsked(long time, long left, long right) => time <= left && (right == long.MaxValue || (RightFirst ? time < right : time <= right));

    /// <summary>False where a right row that is still to come may be a better answer.</summary>
    private bool TryFind(Row asking, long left, long right, out Row? answer)
    {
        var seenTo = RightFirst ? long.Min(left, right) : long.Min(left == long.MaxValue ? left : left - 1, right);
        var same = asking.Keys.Contains(null) ? [] : _right.Rows.Where(row => row.Time <= seenTo && row.Keys.Zip(asking.Keys).All(pair => pair.First is not null && ValueOrder.Compare(pair.First, pair.Second!) == 0)).ToList();
        var before = same.LastOrDefault(row => _join.TakesEqual ? row.Time <= asking.Time : row.Time < asking.Time);
        before = before is { IsThere: true } && (_join.Before is not { } most || (Int128)asking.Time - before.Time <= most) ? before : null;
        var isFollowing = _join.Direction == AsofDirection.Following;
        var after = same.FirstOrDefault(row => isFollowing && _join.TakesEqual ? row.Time >= asking.Time : row.Time > asking.Time);
        answer = before;
        if (_join.Direction == AsofDirection.Preceding)
        {
            return true;
        }

        before = isFollowing ? null : before;
        var until = (Int128)asking.Time + _join.After;
        if (before is not null)
        {
            until = Int128.Min(until, (Int128)asking.Time + ((Int128)asking.Time - before.Time) - 1);
        }

        answer = after is not null && after.Time <= until ? after : before;
        return asking.Keys.Contains(null) || after is not null || until <= asking.Time - (isFollowing ? 1 : 0) || until <= long.Min(seenTo, right == long.MaxValue ? right : right - 1)
            || (left == long.MaxValue && right == long.MaxValue);
    }

    private void Show(Row left, Row? right)
    {
        try
        {
            if (right is not null && (_join.Residual is null || Evaluator.Truth(_join.Residual, Pair(left, right)) == true))
            {
                _next.Push(Pair(left, right), 1);
                return;
            }
        }
        catch (RowError)
        {
            _tally.RowsBad++;
            return;
        }

        if (_join.Shape == JoinShape.Left)
        {
            _next.Push(Pair(left, null), 1);
        }
    }

    private SourceRow Pair(Row left, Row? right) => new(
        [.. Enumerable.Range(0, _left.Columns).Select(i => SourceRow.Value(() => left.Values[i])),
         .. Enumerable.Range(0, _right.Columns).Select(i => right is null ? null : SourceRow.Value(() => right.Values[i]))]);

    private sealed record Row(SourceRow Values, object?[] Keys, long Time, bool IsThere);

    private sealed class Side(IReadOnlyList<Expr> keys, int time, long lag, int columns)
    {
        /// <summary>In the order of their times, and of their coming.</summary>
        public List<Row> Rows { get; } = [];

        public int Columns => columns;

        /// <summary>No later row is below this.</summary>
        public long Known { get; private set; } = long.MinValue;

        public bool IsCompleted { get; set; }

        public void Advance(long watermark) =>
            Known = long.Max(Known, watermark is long.MaxValue ? watermark : (long)Int128.Max(long.MinValue, (Int128)watermark - lag));

        public Row Read(IRow row, IEnumerable<int> wanted, bool isThere)
        {
            foreach (var column in wanted)
            {
                _ = row[column];
            }

            var at = row[time] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
            return new Row(SourceRow.Copy(row, columns), [.. keys.Select(key => Evaluator.Evaluate(key, row))], at, isThere);
        }
    }

    private sealed class Branch(AsofJoinStage join, Side own, IReadOnlyList<int> wanted, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
    {
        public override void Advance(long watermark)
        {
            own.Advance(watermark);
            join.Answer();
        }

        /// <summary>Rows of the watermark's own time have come since it was told.</summary>
        public override void EndBatch()
        {
            join.Answer();
            base.EndBatch();
        }

        public override void Complete()
        {
            own.IsCompleted = true;
            Advance(long.MaxValue);
            if (join._left.IsCompleted && join._right.IsCompleted)
            {
                Next.Complete();
            }
        }

        protected override void Take(IRow row, int weight) => join.Take(own, own.Read(row, wanted, weight > 0));
    }
}
