using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Windows over rows: every partition keeps all its rows, and each row's functions look through them.</summary>
public sealed class OverStage(OverNode node, HashSet<int> needed, bool ordered, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    private readonly Grouping _calls = new(node.Partition, node.Calls.Select(Folded).ToEquatableArray(), [.. needed.Where(x => x >= node.Input.Output.Count).Select(x => x - node.Input.Output.Count + node.Partition.Count)], true, tally);
    private readonly List<(object?[] Key, List<OverRow> Rows)> _partitions = [];
    private readonly Dictionary<List<OverRow>, int> _shown = [];
    private readonly List<(List<OverRow> Rows, int Index)> _waiting = [];
    private Ages? _ages;
    private long _watermark = long.MinValue;

    private Ages Ages => _ages ??= new(node.Ttl, node.Input, Forget, Tally);

    public override void Advance(long watermark)
    {
        Ages.Advance(watermark);
        var lag = node.TimeColumn < 0 ? 0 : node.Input.Output[node.TimeColumn].TimeLag ?? 0;
        _watermark = long.Max(_watermark, (long)Int128.Max(long.MinValue, (Int128)watermark - lag));
        ShowBefore(_watermark);
        Next.Advance(watermark);
    }

    public override void Complete()
    {
        ShowBefore(Int128.MaxValue);
        _partitions.ForEach(x => ShowRest(x.Rows));
        Next.Complete();
    }

    /// <summary>A partition ends as at the end of the input, and the next row of its key begins another one.</summary>
    private void Forget(object?[] key, Int128 time)
    {
        var at = _partitions.FindIndex(x => ValueOrder.SameAll(x.Key, key));
        if (at >= 0)
        {
            ShowBefore(time);
            ShowRest(_partitions[at].Rows);
            _partitions.RemoveAt(at);
        }
    }

    private void ShowRest(List<OverRow> rows)
    {
        for (var i = IsSkipping ? _shown.GetValueOrDefault(rows) : node.Frame.LosesOrder ? (int)Math.Max(0, rows.Count - node.Frame.Following) : rows.Count; i < rows.Count; i++)
        {
            Show(rows, i);
        }
    }

    /// <summary>A function that is no aggregate is read as one over its value, so that its value is computed once, with the row.</summary>
    private static AggregateCall Folded(OverCall call) => call.Aggregate ?? new AggregateCall(AggregateKind.FirstValue, call.Value, null, call.Type, true);

    protected override void Take(IRow row, int weight)
    {
        var time = node.TimeColumn < 0 ? 0 : ((Instant)row[node.TimeColumn]!).Nanoseconds;
        ShowBefore(time);
        var key = _calls.KeyOf(row);
        Ages.Touch(key, row, inOrder: true);
        var rows = _partitions.Find(x => ValueOrder.SameAll(x.Key, key)).Rows;
        var made = new OverRow(SourceRow.Copy(row, node.Input.Output.Count), time, _calls.Contribute(row, time), Defaults(row));
        if (rows is null)
        {
            _partitions.Add((key, rows = []));
        }

        if (!ordered && rows.Count > 0 && rows[^1].Time == time)
        {
            Tally.OpenQuestion ??= "which of equal times comes first";
        }

        rows.Add(made);
        if (IsSkipping)
        {
            // A row comes out when so many have come after it that have the value.
            var at = node.Calls.ToList().FindIndex(x => x.Only is not null);
            while (_shown.GetValueOrDefault(rows) is var shown && rows.Skip(shown + 1).Count(x => Has(x, at)) >= node.Frame.Following)
            {
                _shown[rows] = shown + 1;
                Show(rows, shown);
            }
        }
        else if (!node.Frame.Waits)
        {
            Show(rows, rows.Count - 1);
        }
        else if (node.Frame.ByRange)
        {
            _waiting.Add((rows, rows.Count - 1));
        }
        else if (rows.Count > node.Frame.Following)
        {
            Show(rows, rows.Count - 1 - (int)node.Frame.Following);
        }
    }

    /// <summary>Rows come out when no row of their frame can come any more.</summary>
    private void ShowBefore(Int128 time)
    {
        while (_waiting.Count > 0 && _waiting[0] is var (rows, index) && rows[index].Time + (Int128)node.Frame.Following < time)
        {
            _waiting.RemoveAt(0);
            Show(rows, index);
        }
    }

    /// <summary>Where a function fails and the row goes on, into the frames of another window, say, SQL leaves open what that one sees.</summary>
    private void Show(List<OverRow> rows, int at)
    {
        var own = node.Input.Output.Count;
        var results = node.Calls.Select((call, i) => SourceRow.Value(() => Value(call, i, rows, at))).ToArray();
        var failure = results.Where((_, i) => needed.Contains(own + i)).OfType<Unreadable>().FirstOrDefault()?.Reason;
        var failed = Tally.RowsBad;
        Next.Push(SourceRow.Copy(new WiderRow(rows[at].Row, own, results), node.Output.Count), 1);
        Tally.OpenQuestion ??= Tally.RowsBad == failed ? failure : null;
    }

    private object? Value(OverCall call, int index, List<OverRow> rows, int at)
    {
        var frame = Frame(rows, at);
        if (call.Aggregate is { Kind: AggregateKind.Rank or AggregateKind.DenseRank } rank)
        {
            var earlier = rows.Take(at).Where(row => row.Time < rows[at].Time).ToList();
            return 1L + (rank.Kind == AggregateKind.Rank ? earlier.Count : earlier.DistinctBy(row => row.Time).Count());
        }

        if (call.Aggregate is { } aggregate)
        {
            return AggregateValue.Of(aggregate, index, [.. frame.Select((row, i) => row.Contribution with { Time = node.TimeColumn < 0 ? i : row.Time })], Tally);
        }

        if (call.IgnoresNulls)
        {
            frame = frame.FindAll(row => Has(row, index));
        }

        var found = call.Place switch
        {
            OverPlace.Behind when call.IgnoresNulls => rows.Take(at).Where(row => Has(row, index)).Reverse().ElementAtOrDefault(call.Offset - 1),
            OverPlace.Ahead when call.IgnoresNulls => rows.Skip(at + 1).Where(row => Has(row, index)).ElementAtOrDefault(call.Offset - 1),
            OverPlace.Behind => rows.ElementAtOrDefault(at - call.Offset),
            OverPlace.Ahead => rows.ElementAtOrDefault(at + call.Offset),
            OverPlace.Nth => frame.ElementAtOrDefault(call.Offset - 1),
            _ => frame.LastOrDefault(),
        };
        return found is not null ? found.Contribution.Values[index] is [var value, ..] ? value : throw new RowError("an argument that nobody reads")
            : rows[at].Defaults[index] is Unreadable bad ? throw new RowError(bad.Reason)
            : rows[at].Defaults[index];
    }

    private bool IsSkipping => node is { Only: not null, Frame.Waits: true };

    private static bool Has(OverRow row, int call) => row.Contribution.Values[call] is [not null, ..];

    private List<OverRow> Frame(List<OverRow> rows, int at)
    {
        var frame = node.Frame;
        if (frame.ByRange)
        {
            return rows.FindAll(row => (Int128)row.Time - rows[at].Time <= frame.Following && (frame.Preceding == OverFrame.Unbounded || (Int128)rows[at].Time - row.Time <= frame.Preceding));
        }

        return [.. rows.Where((_, i) => i - at <= frame.Following && (frame.Preceding == OverFrame.Unbounded || at - i <= frame.Preceding))];
    }

    /// <summary>Where one fails that nobody may need, whether the row fails is open.</summary>
    private object?[] Defaults(IRow row)
    {
        var defaults = node.Calls.Select(call => call.Default is null ? null : SourceRow.Value(() => Evaluator.Evaluate(call.Default, row))).ToArray();
        Tally.OpenQuestion ??= defaults.OfType<Unreadable>().FirstOrDefault()?.Reason;
        return defaults;
    }

    private sealed record OverRow(SourceRow Row, long Time, Contribution Contribution, object?[] Defaults);
}
