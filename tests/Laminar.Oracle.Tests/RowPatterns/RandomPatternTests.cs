using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.RandomQueries;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RowPatterns;

/// <summary>
/// Random patterns × random rows × random batches, with a save and restore among them: the operator, which goes on where it stopped, finds what a search finds that begins anew with every
/// row and follows the pattern as it is written.
/// </summary>
public sealed class RandomPatternTests(ITestOutputHelper output)
{
    private const int Queries = 60;
    private const int RunsOfAQuery = 8;

    /// <summary>No row need match; an endless repetition of nothing; a skip that might not go on; a constant that fails.</summary>
    private static readonly string[] Refusals = ["LAM0260", "LAM0261", "LAM0266"];

    [Theory]
    [InlineData(nameof(Ticks))]
    [InlineData(nameof(Trade))]
    [InlineData(nameof(Bytes))]
    public void Finds_what_the_oracle_finds(string rowType)
    {
        var row = RowType.Named(rowType);
        var random = new Random(Seeds.Seed + rowType.Length);
        var generator = new PatternGenerator(random, row.Entry);
        var texts = Enumerable.Range(0, Queries).Select(_ => new QueryText(row, generator.Next()) { Watermark = StrategyGenerator.Next(random, row.Entry, isRepeated: false) }).ToList();
        var failures = new List<string>();
        var (cases, rows, refused, left) = (0, 0, 0, 0);
        foreach (var (text, (optimised, plain)) in texts.Zip(QueryBatch.CompileBoth(texts)))
        {
            foreach (var (query, failure) in new[] { optimised, plain })
            {
                if (query is null)
                {
                    refused++;
                    failures.AddRange(Refusals.Any(id => failure!.StartsWith("refused: " + id, StringComparison.Ordinal)) ? [] : [$"{text}\n  {failure}"]);
                    continue;
                }

                for (var i = 0; i < RunsOfAQuery; i++)
                {
                    var input = RowGenerator.Rows(random, query, random.Next(40));
                    var @case = new Case(query, input, Schedule.Random(random, input));
                    cases++;
                    if (CaseRunner.Difference(@case, out var open) is { } difference)
                    {
                        var smallest = failures.Count < 5 ? Shrinker.Shrink(@case) : @case;
                        failures.Add($"{text}\n  {CaseRunner.Difference(smallest, out _)}\n{Shrinker.Describe(smallest)}");
                    }

                    left += open ? 1 : 0;
                    rows += open ? 0 : CaseRunner.Oracle(@case).Outcome.Rows.Count;
                }
            }
        }

        Seeds.Report(failures);
        output.WriteLine($"LAMINAR_SEED={Seeds.Seed}: {rowType}: {cases} cases, {left} left open, {rows} matches, {refused} queries refused, {failures.Count} failures");
        Assert.True(failures.Count == 0, $"LAMINAR_SEED={Seeds.Seed}: {failures.Count} of {cases}\n\n{string.Join("\n\n", failures.Take(10))}");
        Assert.True(rows > cases && left < cases / 2, $"{rows} matches in {cases} cases, {left} of them left open");
    }
}
