using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>The rows of a partition up to a rank, ranked anew after every row.</summary>
public sealed class RankStage(RankNode node, Chain chain, bool ordered, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    private readonly List<Ranked> _rows = [];
    private Ages? _ages;
    private long _watermark = long.MinValue;

    private Ages Ages => _ages ??= new(node.Ttl, node.Input, Forget, Tally);

    public override void Advance(long watermark)
    {
        Ages.Advance(watermark);
        var lag = node.ClosesBy < 0 ? 0 : node.Input.Output[node.ClosesBy].TimeLag ?? 0;
        _watermark = long.Max(_watermark, (long)Int128.Max(long.MinValue, (Int128)watermark - lag));
        Close(row => TimeOf(row.Row) < _watermark);
        Next.Advance(watermark);
    }

    public override void Complete()
    {
        Close(_ => true);
        Next.Complete();
    }

    protected override void Take(IRow row, int weight)
    {
        var copy = SourceRow.Copy(row, node.Input.Output.Count);
        var made = new Ranked(copy, [.. node.Partition.Select(column => row[column])], [.. node.Order.Select(key => Evaluator.Evaluate(key.Value, row))]);
        if (node.ClosesBy >= 0)
        {
            if (TimeOf(row) < _watermark)
            {
                Tally.RowsLate++;
                return;
            }

            _rows.Add(made);
            return;
        }

        Ages.Touch(made.Key, row, inOrder: false);
        var before = Shown(made.Key);
        if (weight > 0)
        {
            _rows.Add(made);
        }
        else
        {
            _rows.RemoveAt(_rows.FindIndex(other => other.Row.Equals(copy)));
        }

        var after = Shown(made.Key);
        Except(before, after).ForEach(gone => Next.Push(gone, -1));
        Except(after, before).ForEach(come => Next.Push(come, 1));
    }

    /// <summary>What has been said of a partition is taken back.</summary>
    private void Forget(object?[] key, Int128 time)
    {
        var shown = Shown(key);
        _rows.RemoveAll(row => ValueOrder.SameAll(row.Key, key));
        shown.ForEach(row => Next.Push(row, -1));
    }

    /// <summary>Whole partitions are complete and come out.</summary>
    private void Close(Predicate<Ranked> isOver)
    {
        if (node.ClosesBy < 0)
        {
            return;
        }

        while (_rows.Find(isOver) is { } first)
        {
            var shown = Shown(first.Key);
            _rows.RemoveAll(row => ValueOrder.SameAll(row.Key, first.Key));
            shown.ForEach(row => Next.Push(row, 1));
        }
    }

    private long TimeOf(IRow row) => row[node.ClosesBy] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");

    private List<SourceRow> Shown(object?[] key)
    {
        var sorted = _rows.Where(row => ValueOrder.SameAll(row.Key, key))
            .Order(Comparer<Ranked>.Create((left, right) => SortOrder.Compare(node.Order, left.Order, right.Order))).ToList();
        var shown = new List<SourceRow>();
        var (rank, dense) = (0L, 0L);
        for (var i = 0; i < sorted.Count; i++)
        {
            var isTied = i > 0 && SortOrder.Compare(node.Order, sorted[i - 1].Order, sorted[i].Order) == 0;
            if (isTied && !ordered && (node.Kind == RankKind.RowNumber || node.Shown.Contains(RankKind.RowNumber)) && !sorted[i - 1].Row.Equals(sorted[i].Row))
            {
                Tally.OpenQuestion ??= "which of equal rows is first";
            }

            var number = i + 1L;
            (rank, dense) = isTied ? (rank, dense) : (number, dense + 1);
            if (Of(node.Kind) <= node.Limit)
            {
                shown.Add(SourceRow.Copy(new WiderRow(sorted[i].Row, node.Input.Output.Count, [.. node.Shown.Select(kind => (object?)Of(kind))]), node.Output.Count));
            }

            long Of(RankKind kind) => kind == RankKind.RowNumber ? number : kind == RankKind.Rank ? rank : dense;
        }

        return shown;
    }

    private static List<SourceRow> Except(List<SourceRow> rows, List<SourceRow> without)
    {
        var left = rows.ToList();
        without.ForEach(row => left.Remove(row));
        return left;
    }

    private sealed record Ranked(SourceRow Row, object?[] Key, object?[] Order);
}
