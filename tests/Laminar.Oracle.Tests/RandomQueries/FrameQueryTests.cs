using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>Functions over the rows around in every frame, and ranks, one and several, over and below everything that random queries make.</summary>
public sealed class FrameQueryTests(ITestOutputHelper output) : RandomQueryTests(output)
{
    public static TheoryData<string> RowTypes => [nameof(Flight), nameof(Ticks), nameof(Words)];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Emitted_queries_give_what_the_oracle_gives(string rowType) => Compare(RowType.Named(rowType), Draws.Frames);
}
