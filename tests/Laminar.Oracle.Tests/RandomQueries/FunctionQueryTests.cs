using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>All functions in the expressions of random queries, NOW() among them.</summary>
public sealed class FunctionQueryTests(ITestOutputHelper output) : RandomQueryTests(output)
{
    public static TheoryData<string> RowTypes => [nameof(Plain), nameof(Words), nameof(Trade)];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Emitted_queries_give_what_the_oracle_gives(string rowType) => Compare(RowType.Named(rowType), Draws.Functions);
}
