using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>
/// MATCH_RECOGNIZE: every partition keeps all its rows, and with each one that comes everything from the row where the next match may begin is tried anew, by the pattern as it is written.
/// </summary>
public sealed class MatchStage(MatchNode node, bool ordered, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    private readonly List<Partition> _partitions = [];
    private readonly MatchSteps _steps = new(tally);
    private Ages? _ages;
    private long _now = long.MinValue;
    private bool _hasEnded;

    private Ages Ages => _ages ??= new(node.Ttl, node.Input, Forget, Tally);

    public override void Advance(long watermark)
    {
        Ages.Advance(watermark);
        See((long)Int128.Max(long.MinValue, (Int128)watermark - (node.Input.Output[node.TimeColumn].TimeLag ?? 0)));
        Next.Advance(watermark);
    }

    public override void Complete()
    {
        _hasEnded = true;
        _partitions.ForEach(Find);
        Next.Complete();
    }

    /// <summary>A partition's attempts end as at the end of the input, and the next row of its key begins another one.</summary>
    private void Forget(object?[] key, Int128 time)
    {
        if (_partitions.Find(x => ValueOrder.SameAll(x.Key, key)) is { } partition)
        {
            See((long)Int128.Min(time, long.MaxValue));
            _hasEnded = true;
            Find(partition);
            _hasEnded = false;
            _partitions.Remove(partition);
        }
    }

    protected override void Take(IRow row, int weight)
    {
        var time = ((Instant)row[node.TimeColumn]!).Nanoseconds;
        object?[] key = [.. node.Partition.Select(x => Evaluator.Evaluate(x, row))];
        Ages.Touch(key, row, inOrder: true);
        See(time);
        var copy = SourceRow.Copy(row, node.Input.Output.Count);
        foreach (var expression in node.Items.SelectMany(item => item.Expressions))
        {
            // What is taken of a row is computed when it comes: a row on which it fails is in no match.
            Evaluator.Evaluate(expression, copy);
        }

        var partition = _partitions.Find(x => ValueOrder.SameAll(x.Key, key));
        if (partition is null)
        {
            _partitions.Add(partition = new Partition(key));
        }

        if (!ordered && partition.Rows.Count > 0 && partition.Rows[^1].Time == time)
        {
            Tally.OpenQuestion ??= "which of equal times comes first";
        }

        partition.Rows.Add(new MatchRow(copy, time));
        Find(partition);
    }

    private void See(long time)
    {
        _now = long.Max(_now, time);
        if (node.Within > 0)
        {
            _partitions.ForEach(Find);
        }
    }

    private void Find(Partition partition)
    {
        while (partition.Start < partition.Rows.Count)
        {
            var attempt = new MatchAttempt(node, partition.Rows, partition.Start, HasEnded(partition), partition.Matches + 1, _steps, Tally);
            List<int>? taken;
            try
            {
                taken = attempt.Find(out var waits);
                if (waits)
                {
                    return;
                }
            }
            catch (RowError)
            {
                Tally.RowsBad++;
                taken = null;
            }

            if (taken is not null)
            {
                Show(attempt, taken);
                partition.Matches++;
            }

            partition.Start += taken is null ? 1 : node.Skip.To switch
            {
                _ when taken.Count == 0 => 1,
                MatchSkipTo.PastLastRow => taken.Count,
                MatchSkipTo.First => taken.FindIndex(x => node.Members(node.Skip.Variable).Contains(x)),
                MatchSkipTo.Last => taken.FindLastIndex(x => node.Members(node.Skip.Variable).Contains(x)),
                _ => 1,
            };
        }
    }

    private bool HasEnded(Partition partition) => _hasEnded || (node.Within > 0 && (Int128)partition.Rows[partition.Start].Time + node.Within < _now);

    private void Show(MatchAttempt attempt, List<int> taken)
    {
        if (taken.Count > 0 || !node.OmitsEmpty)
        {
            for (var rows = node.AllRows ? int.Min(1, taken.Count) : taken.Count; rows <= taken.Count; rows++)
            {
                Show(attempt.Row(taken[..rows], taken));
            }
        }
    }

    /// <summary>A measure that fails makes a bad row, whoever reads it.</summary>
    private void Show(IRow row)
    {
        var made = new SourceRow([.. node.Measures.Select(x => SourceRow.Value(() => Evaluator.Evaluate(x, row)))]);
        if (made.Failure is null)
        {
            Next.Push(made, 1);
        }
        else
        {
            Tally.RowsBad++;
        }
    }

    private sealed class Partition(object?[] key)
    {
        public object?[] Key => key;

        public List<MatchRow> Rows { get; } = [];

        public int Start { get; set; }

        public long Matches { get; set; }
    }
}
