using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A row of a partition.</summary>
public sealed record MatchRow(SourceRow Row, long Time);

/// <summary>
/// A match that begins at a given row: all ways through the pattern in the order in which they are preferred, each with what follows it as a continuation. Where a way needs a row that may
/// still come, nothing can be said of the ways after it, and where the run has no steps left, nothing of any.
/// </summary>
public sealed class MatchAttempt(MatchNode node, List<MatchRow> rows, int start, bool hasEnded, long number, MatchSteps steps, Tally tally)
{
    private readonly List<int> _taken = [];
    private bool _waits;

    /// <summary>What each row is taken for; null where no match begins here, or where that is not known yet.</summary>
    public List<int>? Find(out bool waits)
    {
        List<int>? found = null;
        Ways(node.Pattern, () =>
        {
            found = [.. _taken];
            return true;
        });
        waits = _waits;
        return waits ? null : found;
    }

    /// <summary>The items over the rows taken so far, and over all that are in the end.</summary>
    public IRow Row(List<int> taken, List<int> all) => new ItemRow(this, taken, all);

    /// <summary>True ends the search: a match was found, or a row is missing.</summary>
    private bool Ways(RowPattern pattern, Func<bool> then) => pattern switch
    {
        PatternVariable x => Take(x.Variable, then),
        PatternSequence x => Sequence(x.Items.ToList(), 0, then),
        PatternAlternatives x => x.Items.Any(item => Ways(item, then)),
        PatternRepeat x => Repeat(x, 0, then),
        _ => throw new InvalidOperationException(),
    };

    private bool Sequence(List<RowPattern> items, int at, Func<bool> then) => at == items.Count ? then() : Ways(items[at], () => Sequence(items, at + 1, then));

    private bool Repeat(PatternRepeat repeat, int done, Func<bool> then)
    {
        bool More() => (repeat.Most < 0 || done < repeat.Most) && Ways(repeat.Item, () => Repeat(repeat, done + 1, then));
        return done < repeat.Least ? More() : repeat.Reluctant ? then() || More() : More() || then();
    }

    private bool Take(int variable, Func<bool> then)
    {
        var at = start + _taken.Count;
        if (!steps.TryTake())
        {
            return _waits = true;
        }

        if (at == rows.Count)
        {
            return _waits = !hasEnded;
        }

        if (node.Within > 0 && (Int128)rows[at].Time - rows[start].Time > node.Within)
        {
            return false;
        }

        _taken.Add(variable);
        if (Evaluator.Truth(node.Conditions[variable], Row(_taken, _taken)) == true && then())
        {
            return true;
        }

        _taken.RemoveAt(_taken.Count - 1);
        return false;
    }

    private object? Value(MatchItem item, List<int> taken)
    {
        var members = node.Members(item.Variable);
        var own = Enumerable.Range(0, taken.Count).Where(i => item.Variable < 0 || members.Contains(taken[i])).ToList();
        switch (item.Place)
        {
            case MatchPlace.Own:
                return Evaluator.Evaluate(item.Value!, rows[start + int.Max(0, taken.Count - 1)].Row);
            case MatchPlace.Classifier:
                return taken.Count == 0 ? null : taken[^1];
            case MatchPlace.Number:
                return number;
            case MatchPlace.All:
                var call = item.Aggregate!;
                return AggregateValue.Of(call, 0, [.. own.Select(i => rows[start + i]).Select(row => Contribution(call, row))], tally);
            default:
                var found = own.Count <= item.Offset ? -1 : start + (item.Place == MatchPlace.First ? own[item.Offset] : own[^(item.Offset + 1)]) - item.Back;
                return found < 0 ? null : Evaluator.Evaluate(item.Value!, rows[found].Row);
        }
    }

    private static Contribution Contribution(AggregateCall call, MatchRow row) =>
        new(row.Time, [true], [[.. call.Argument is null ? [] : new[] { Evaluator.Evaluate(call.Argument, row.Row) }]]);

    private sealed class ItemRow(MatchAttempt attempt, List<int> taken, List<int> all) : IRow
    {
        public object? this[int column] => attempt.Node.Items[column] is var item && item.IsFinal ? attempt.Value(item, all) : attempt.Value(item, taken);
    }

    private MatchNode Node => node;
}
