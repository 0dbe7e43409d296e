using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Running;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>Queries that a generator of one operator has drawn, over random rows in random batches, with a save and restore among them: compiled both ways, compared with the oracle.</summary>
/// <param name="refusals">What the compiler may say of a query that was drawn.</param>
public sealed class RandomTexts(Random random, IReadOnlyList<string> refusals)
{
    private const int RunsOfAQuery = 8;

    /// <summary>One of so many cases may be beyond the oracle.</summary>
    private const int MostGivenUp = 20;

    private readonly List<string> _failures = [];
    private int _cases;
    private int _rows;
    private int _refused;
    private int _left;
    private int _givenUp;

    public void Compare(IReadOnlyList<QueryText> texts, ITestOutputHelper output)
    {
        foreach (var (text, (optimised, plain)) in texts.Zip(QueryBatch.CompileBoth(texts)))
        {
            Compare(text, optimised.Query, optimised.Failure);
            Compare(text, plain.Query, plain.Failure);
        }

        Seeds.Report(_failures);
        output.WriteLine($"LAMINAR_SEED={Seeds.Seed}: {_cases} cases, {_left} left open ({_givenUp} of them searches that the oracle gives up), {_rows} rows, {_refused} queries refused, {_failures.Count} failures");
        Assert.True(_failures.Count == 0, $"LAMINAR_SEED={Seeds.Seed}: {_failures.Count} of {_cases}\n\n{string.Join("\n\n", _failures.Take(10))}");
        Assert.True(_rows > _cases && _left < _cases / 2, $"{_rows} rows in {_cases} cases, {_left} of them left open");
        Assert.True(_givenUp <= _cases / MostGivenUp, $"the oracle gave up {_givenUp} of {_cases} cases");
    }

    private void Compare(QueryText text, CompiledQuery? query, string? failure)
    {
        if (query is null)
        {
            _refused++;
            _failures.AddRange(refusals.Any(id => failure!.StartsWith("refused: " + id, StringComparison.Ordinal)) ? [] : [$"{text}\n  {failure}"]);
            return;
        }

        for (var i = 0; i < RunsOfAQuery; i++)
        {
            var input = RowGenerator.Rows(random, query, random.Next(40));
            var @case = new Case(query, input, Schedule.Random(random, input));
            _cases++;
            if (CaseRunner.Difference(@case, out var open) is { } difference)
            {
                var smallest = _failures.Count < 5 ? Shrinker.Shrink(@case) : @case;
                _failures.Add($"{text}\n  {CaseRunner.Difference(smallest, out _) ?? difference}\n{Shrinker.Describe(smallest)}");
            }

            var (outcome, tally) = CaseRunner.Oracle(@case);
            _left += open ? 1 : 0;
            _givenUp += tally.IsSearchGivenUp ? 1 : 0;
            _rows += open ? 0 : outcome.Rows.Count;
        }
    }
}
