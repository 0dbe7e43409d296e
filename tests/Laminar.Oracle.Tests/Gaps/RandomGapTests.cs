using System;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.RandomQueries;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.Gaps;

/// <summary>Random GAP_FILLs: timers, which look at the keys that are due, give what a look at all keys gives.</summary>
public sealed class RandomGapTests(ITestOutputHelper output)
{
    private const int Queries = 60;

    [Theory]
    [InlineData(nameof(Ticks))]
    [InlineData(nameof(Trade))]
    [InlineData(nameof(Wide))]
    public void Fill_what_the_oracle_fills(string rowType)
    {
        var row = RowType.Named(rowType);
        var random = new Random(Seeds.Seed + rowType.Length);
        var generator = new GapGenerator(random, row.Entry);
        var texts = Enumerable.Range(0, Queries).Select(_ => new QueryText(row, generator.Next()) { Watermark = StrategyGenerator.Next(random, row.Entry, isRepeated: false) }).ToList();
        new RandomTexts(random, []).Compare(texts, output);
    }
}
