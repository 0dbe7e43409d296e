using System;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>Over each of the other row types.</summary>
public sealed class NarrowRowTests(ITestOutputHelper output) : RandomQueryTests(output)
{
    private readonly ITestOutputHelper _output = output;

    public static TheoryData<string> RowTypes => [.. RowType.All.Select(row => row.Type.Name).Where(name => name != nameof(Wide))];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Emitted_queries_give_what_the_oracle_gives(string rowType) => Compare(RowType.Named(rowType));

    [Fact]
    public void The_generator_uses_every_feature()
    {
        var missing = Features.Missing.ToList();
        _output.WriteLine($"not generated: {string.Join(", ", missing)}");
        if (Environment.GetEnvironmentVariable("LAMINAR_WITHOUT") is null or "")
        {
            Assert.All(missing, feature => Assert.Contains(feature, Features.Wrong));
        }
    }
}
