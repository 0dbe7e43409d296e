using System;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>Queries with arrays in their expressions and aggregates, and over rows of their elements. Rows, maps and bytes are among the values. Over all row types with LAMINAR_WITH=all.</summary>
public sealed class ArrayQueryTests(ITestOutputHelper output) : RandomQueryTests(output)
{
    private static readonly string[] Usual = [nameof(Plain), nameof(Flight), nameof(Ticks)];

    public static TheoryData<string> RowTypes => [.. Environment.GetEnvironmentVariable("LAMINAR_WITH") == "all" ? RowType.All.Select(row => row.Type.Name) : Usual];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Emitted_queries_give_what_the_oracle_gives(string rowType) => Compare(RowType.Named(rowType), Draws.Arrays);
}
