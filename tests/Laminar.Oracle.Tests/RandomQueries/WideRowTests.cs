using Laminar.Oracle.Rows;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>Over the row type that has a column of every kind: a class of its own, beside which the others run.</summary>
public sealed class WideRowTests(ITestOutputHelper output) : RandomQueryTests(output)
{
    [Fact]
    public void Emitted_queries_give_what_the_oracle_gives() => Compare(RowType.Of<Wide>());
}
