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
        var values = new object?[Aggregates.Count][];
        foreach (var i in Enumerable.Range(0, counts.Length).OrderBy(i => !IsNeeded(i)))
        {
            try
            {
                var call = Aggregates[i];
                counts[i] = call.Filter is null || Evaluator.Truth(call.Filter, row) == true;
                values[i] = counts[i] ? [.. Arguments(call).Select(argument => Evaluator.Evaluate(argument, row))] : [];
            }
            catch (RowError error) when (!IsNeeded(i))
            {
                Tally.OpenQuestion ??= error.Message;
                values[i] = [];
                counts[i] = false;
            }
        }

        return new Contribution(time, counts, values);
    }

    private static IEnumerable<Expr> Arguments(AggregateCall call) => call.Argument is null ? [] : [call.Argument, .. call.More, .. call.Order.Select(key => key.Value)];

    /// <summary>A group's row: keys, aggregates, and what comes behind them. A sum that overflows fails when it is looked at.</summary>
    public SourceRow RowOf(Group group, params object?[] behind)
    {
        if (!IsOrdered)
        {
            AskWhoIsFirst(group.Rows);
        }

        return new SourceRow([.. group.Key, .. Aggregates.Select((call, i) => SourceRow.Value(() => AggregateValue.Of(call, i, group.Rows, Tally))), .. behind]);
    }

    /// <summary>Rows that an aggregate wrote may have one time, and groups no order: what depends on which of them is first is open.</summary>
    private void AskWhoIsFirst(IReadOnlyList<Contribution> rows)
    {
        foreach (var (call, i) in Aggregates.Select((call, i) => (call, i)).Where(pair => AggregateValue.DependsOnOrder(pair.call.Kind)))
        {
            var value = AggregateValue.Of(call, i, rows, Tally);
            var others = new[] { rows.Reverse().ToList(), [.. rows.Skip(1), .. rows.Take(1)] };
            Tally.OpenQuestion ??= others.All(other => ValueOrder.Same(value, AggregateValue.Of(call, i, other, Tally))) ? null : "the first of equal times";
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
