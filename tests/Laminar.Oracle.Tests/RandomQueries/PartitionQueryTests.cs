using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>Streams whose source has a number of partitions, each with its own watermark.</summary>
public sealed class PartitionQueryTests(ITestOutputHelper output) : RandomQueryTests(output)
{
    public static TheoryData<string> RowTypes => [nameof(Bytes), nameof(Ticks), nameof(Trade)];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Emitted_queries_give_what_the_oracle_gives(string rowType) => Compare(RowType.Named(rowType), Draws.Partitions);
}
