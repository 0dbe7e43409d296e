using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Laminar.Reference;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RowPatterns;

/// <summary>Patterns of rows find what regular expressions find in a text of one letter a row: which rows, for which variables, in the same order, whatever the batches.</summary>
public sealed class LetterPatternTests(ITestOutputHelper output)
{
    private const int Queries = 150;
    private const int TextsOfAQuery = 12;

    [Fact]
    public void Rows_match_as_letters_do()
    {
        var random = new Random(Seeds.Seed);
        var row = RowType.Named(nameof(Ticks));
        var queries = Enumerable.Range(0, Queries).Select(_ => new LetterQuery(random)).ToList();
        var compiled = QueryBatch.Compile([.. queries.Select(x => new QueryText(row, x.Sql))], unoptimized: false);
        var (rows, refused) = (0, 0);
        foreach (var (query, (made, failure)) in queries.Zip(compiled))
        {
            if (made is null)
            {
                // A skip that might not go on.
                Assert.StartsWith("refused: LAM0266", failure, StringComparison.Ordinal);
                refused++;
                continue;
            }

            for (var i = 0; i < TextsOfAQuery; i++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(1, 15)).Select(_ => LetterPattern.Letters[random.Next(LetterPattern.Letters.Length)]));
                var outcome = CaseRunner.Engine(Case.Of(made, [.. text.Select(Row)], Batches(random, text.Length)));
                var expected = query.Rows(text).ToList();
                var actual = outcome.Changes.Select(x => string.Join(",", x.Row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))));
                Assert.True(expected.SequenceEqual(actual), $"LAMINAR_SEED={Seeds.Seed}: {query.Sql}\nover {text}\nexpected\n{string.Join('\n', expected)}\nactual\n{string.Join('\n', actual)}");
                Assert.Equal(0, outcome.Bad + outcome.Late);
                rows += expected.Count;
            }
        }

        output.WriteLine($"LAMINAR_SEED={Seeds.Seed}: {rows} rows of {Queries} queries, {refused} of them refused");
        Assert.True(rows > Queries * TextsOfAQuery && refused < Queries / 2, $"{rows} rows, {refused} refused");
    }

    private static object?[] Row(char letter, int second) =>
        [new Instant(second * 1_000_000_000L), 1, 1.0, (long)second, (short)LetterPattern.Letters.IndexOf(letter, StringComparison.Ordinal)];

    private static Schedule Batches(Random random, int rows)
    {
        var steps = new List<Step>();
        for (var at = 0; at < rows;)
        {
            var batch = random.Next(1, 5);
            steps.Add(new Step.Batch(batch));
            at += batch;
        }

        steps.Insert(random.Next(steps.Count + 1), new Step.Restore());
        return new Schedule(steps);
    }
}
