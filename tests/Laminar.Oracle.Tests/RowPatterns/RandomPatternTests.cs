using System;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.RandomQueries;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RowPatterns;

/// <summary>
/// Random patterns: the operator, which goes on where it stopped, finds what a search finds that begins anew with every row and follows the pattern as it is written.
/// </summary>
public sealed class RandomPatternTests(ITestOutputHelper output)
{
    private const int Queries = 60;

    /// <summary>A time of what may have no row; an endless repetition of nothing; a skip that might not go on.</summary>
    private static readonly string[] Refusals = ["LAM0108", "LAM2001", "LAM0261", "LAM0266"];

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
        new RandomTexts(random, Refusals).Compare(texts, output);
    }
}
