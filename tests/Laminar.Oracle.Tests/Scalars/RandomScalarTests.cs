using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.Scalars;

/// <summary>Queries in the place of values give, after every push, what a reading of them row by row gives: that they are joins by then is nobody's affair.</summary>
public sealed class RandomScalarTests(ITestOutputHelper output)
{
    private const int Queries = 30;
    private const int RunsOfAQuery = 3;

    [Theory]
    [InlineData(nameof(Plain))]
    [InlineData(nameof(Ticks))]
    [InlineData(nameof(Trade))]
    public void Give_what_they_read(string rowType) => Compare(rowType, (random, row, other) =>
    {
        var text = ScalarText.Random(random, row, other);
        return (text.Sql, catalog => new ScalarOracle(text, catalog).Rows);
    });

    [Theory]
    [InlineData(nameof(Plain))]
    [InlineData(nameof(Ticks))]
    [InlineData(nameof(Trade))]
    public void Give_what_they_read_in_other_clauses(string rowType) => Compare(rowType, (random, row, other) =>
    {
        var text = PlacedScalar.Random(random, row, other);
        return (text.Sql, catalog => new PlacedScalarOracle(text, catalog).Rows);
    });

    private void Compare(string rowType, Func<Random, RowType, RowType, (string Sql, Func<TableCatalog, Reader> Read)> next)
    {
        var (row, other) = (RowType.Named(rowType), RowType.Named(rowType == nameof(Ticks) ? nameof(Plain) : nameof(Ticks)));
        var random = new Random(Seeds.Seed + rowType.Length);
        var texts = Enumerable.Range(0, Queries).Select(_ => next(random, row, other)).ToList();
        var failures = new List<string>();
        var (compared, rows, refused) = (0, 0, 0);
        var compiled = QueryBatch.CompileBoth([.. texts.Select(text => new QueryText(row, text.Sql) { Other = other })]);
        foreach (var (text, pair) in texts.Zip(compiled))
        {
            foreach (var (query, failure) in new[] { pair.Optimised, pair.Plain })
            {
                if (query is null)
                {
                    refused++;
                    failures.AddRange(failure!.StartsWith("refused: LAM0081", StringComparison.Ordinal) ? [] : [$"{text.Sql}\n  {failure}"]);
                    continue;
                }

                for (var i = 0; i < RunsOfAQuery; i++)
                {
                    var input = RowGenerator.Rows(random, query, random.Next(25));
                    var @case = new Case(query, input, Schedule.Random(random, input));
                    if (Difference(text.Read, @case, ref rows) is { } difference)
                    {
                        failures.Add(difference.Length == 0 ? "" : $"{text.Sql}\n  {difference}\n{Shrinker.Describe(@case)}");
                    }

                    compared++;
                }
            }
        }

        var left = failures.RemoveAll(failure => failure.Length == 0);
        Seeds.Report(failures);
        output.WriteLine($"LAMINAR_SEED={Seeds.Seed}: {compared} cases, {left} left open, {rows} rows, {refused} queries refused, {failures.Count} failures");
        Assert.True(failures.Count == 0, $"LAMINAR_SEED={Seeds.Seed}: {failures.Count} of {compared}\n\n{string.Join("\n\n", failures.Take(10))}");
        Assert.True(rows > compared && left < compared / 2, $"{rows} rows in {compared} cases, {left} of them left open");
    }

    /// <summary>The rows that are there when these have come; null where one fails.</summary>
    private delegate List<object?[]>? Reader(IReadOnlyList<InputRow> input);

    /// <summary>Empty where a row fails, so that nothing can be said.</summary>
    private static string? Difference(Func<TableCatalog, Reader> read, Case @case, ref int rows)
    {
        Outcome actual;
        try
        {
            actual = CaseRunner.Engine(@case);
        }
        catch (Exception exception)
        {
            return "the engine threw: " + exception;
        }

        if (actual.Bad > 0)
        {
            return "";
        }

        var oracle = read(@case.Query.Text.Catalog);
        var columns = @case.Query.Plan.Root.Output;
        var at = 0;
        for (var step = 0; step < actual.Ends.Count; step++)
        {
            at = step == @case.Schedule.Steps.Count ? @case.Rows.Count : at + @case.Schedule.Steps[step] switch { Step.Batch batch => Math.Min(batch.Rows, @case.Rows.Count - at), Step.Single when at < @case.Rows.Count => 1, _ => 0 };
            if (oracle([.. @case.Rows.Take(at)]) is not { } expected)
            {
                return "";
            }

            rows += expected.Count;
            var held = expected.Select(row => row.Select((value, i) => ClrValues.Held(value, columns[i].Clr)).ToArray());
            if ((actual.Broken ?? Comparison.Difference(Outcome.Of(held), Outcome.Of(actual.RowsAfter(step)))) is { } difference)
            {
                return $"after step {step + 1}: {difference}";
            }
        }

        return null;
    }
}
