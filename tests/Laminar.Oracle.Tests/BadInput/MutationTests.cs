using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.BadInput;

/// <summary>Damaged queries: each is refused with a diagnostic, or is a query whose emitted C# builds. Nothing throws.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    [Fact]
    public void Damaged_queries_are_refused_or_build()
    {
        var seed = Seeds.Seed;
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var texts = new List<QueryText>();
        foreach (var row in RowType.All)
        {
            var generator = new QueryGenerator(random, row.Entry);
            for (var i = 0; i < 40; i++)
            {
                var sql = generator.Next();
                var views = generator.Views.ToArray();
                texts.AddRange(Enumerable.Range(0, 15).Select(_ => new QueryText(row, mutator.Damage(sql), views)));
            }
        }

        var results = texts.Chunk(400).SelectMany(chunk => QueryBatch.Compile(chunk, unoptimized: false)).ToList();
        var refused = results.Count(r => r.Failure?.StartsWith("refused: LAM", StringComparison.Ordinal) == true);
        var built = results.Count(r => r.Query is not null);
        output.WriteLine($"LAMINAR_SEED={seed}: {texts.Count} damaged queries: {refused} refused, {built} built");
        var failures = results.Zip(texts).Where(pair => pair.First.Failure?.StartsWith("refused: LAM", StringComparison.Ordinal) == false).Select(pair => $"{pair.Second}\n  {pair.First.Failure}").ToList();
        Seeds.Report(failures);
        Assert.True(failures.Count == 0, string.Create(CultureInfo.InvariantCulture, $"LAMINAR_SEED={seed}: {failures.Count} failures\n\n{string.Join("\n\n", failures.Take(15))}"));
        Assert.True(refused > 0 && built > 0);
    }
}
