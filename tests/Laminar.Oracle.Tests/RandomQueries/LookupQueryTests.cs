using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>Rows that are looked up in tables, kept ones and such that are asked, over and below everything that random queries make.</summary>
public sealed class LookupQueryTests(ITestOutputHelper output) : RandomQueryTests(output)
{
    public static TheoryData<string> RowTypes => [nameof(Plain), nameof(Ticks), nameof(Words)];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Emitted_queries_give_what_the_oracle_gives(string rowType) => Compare(RowType.Named(rowType), Draws.Lookups);
}
