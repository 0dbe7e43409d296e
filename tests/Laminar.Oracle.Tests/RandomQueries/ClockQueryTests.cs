using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>Windows, intervals and lifetimes by the query's clock, of streams with a time of their own and without, below everything that random queries make.</summary>
public sealed class ClockQueryTests(ITestOutputHelper output) : RandomQueryTests(output)
{
    public static TheoryData<string> RowTypes => [nameof(Plain), nameof(Trade), nameof(Words)];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Emitted_queries_give_what_the_oracle_gives(string rowType) => Compare(RowType.Named(rowType), Draws.Clock);
}
