using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>What a GROUP BY computes: keys and aggregates over its input's rows.</summary>
/// <param name="Needed">The columns of its output that somebody above looks at.</param>
/// <param name="IsOrdered">Rows come as they were pushed. What an aggregate or a union writes has no order among equal times.</param>
public sealed record Grouping(EquatableArray<Expr> Keys, EquatableArray<AggregateCall> Aggregates, HashSet<int> Needed, bool IsOrdered, Tally Tally)
{
    public object?[] KeyOf(IRow row) => [.. Keys.Select(expression => Plain(Evaluator.Evaluate(expression, row)))];

    public Contribution Contribute(IRow row, long time)
    {
        var counts = new bool[Aggregates.Count];
        var arguments = new object?[Aggregates.Count];
        foreach (var i in Enumerable.Range(0, counts.Length).OrderBy(i => !IsNeeded(i)))
        {
            try
            {
                var call = Aggregates[i];
                counts[i] = call.Filter is null || Evaluator.Truth(call.Filter, row) == true;
                arguments[i] = call.Argument is null || !counts[i] ? null : Evaluator.Evaluate(call.Argument, row);
            }
            catch (RowError error) when (!IsNeeded(i))
            {
                Tally.OpenQuestion ??= error.Message;
            }
        }

        return new Contribution(time, counts, arguments);
    }

    /// <summary>A group's row: keys, aggregates, and what comes behind them. A sum that overflows fails when it is looked at.</summary>
    public SourceRow RowOf(Group group, params object?[] behind)
    {
        if (!IsOrdered)
        {
            AskWhoIsFirst(group.Rows);
        }

        return new SourceRow([.. group.Key, .. Aggregates.Select((call, i) => SourceRow.Value(() => AggregateValue.Of(call, i, group.Rows))), .. behind]);
    }

    /// <summary>Rows that an aggregate wrote may have one time, and groups no order: which of them is first or last is open.</summary>
    private void AskWhoIsFirst(IReadOnlyList<Contribution> rows)
    {
        foreach (var (call, i) in Aggregates.Select((call, i) => (call, i)).Where(pair => pair.call.Kind is AggregateKind.FirstValue or AggregateKind.LastValue))
        {
            var counted = rows.Where(row => row.Counts[i]).ToList();
            var time = call.Kind == AggregateKind.FirstValue ? counted.Min(row => (long?)row.Time) : counted.Max(row => (long?)row.Time);
            var values = counted.Where(row => row.Time == time).Select(row => row.Arguments[i]).ToList();
            Tally.OpenQuestion ??= values.TrueForAll(value => ValueOrder.Same(value, values[0])) ? null : "the first of equal times";
        }
    }

    /// <summary>Zeros of every sign and scale are one group, which is written 0.</summary>
    private static object? Plain(object? key) => key switch
    {
        0m => 0m,
        0.0 => 0.0,
        0f => 0f,
        _ => key,
    };

    private bool IsNeeded(int aggregate) => Needed.Contains(Keys.Count + aggregate);
}
