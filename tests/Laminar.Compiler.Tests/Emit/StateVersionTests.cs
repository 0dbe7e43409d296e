using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>State that was saved in another layout of the library's structs is told apart by the fingerprint.</summary>
public sealed class StateVersionTests
{
    /// <summary>Which of its layouts each struct has, and what it takes for integers of 64 bits. Where this fails, a struct has changed: its form gets the next version.</summary>
    [Fact]
    public void A_struct_of_another_size_has_another_version() => Assert.Equal(
        [
            "CountRows 1 8", "SumInt64 1 16", "SumDouble 1 16", "SumDecimal 1 24", "ExactSum 1 304", "ExactDecimal 2 152", "Min 1 16", "Max 1 16", "First 1 24", "Last 1 24", "ArgFirst 1 32",
            "Moments 1 24", "ExactMoments 1 608", "Comoments 1 48", "ExactComoments 1 1520", "BoolCounts 1 16", "BitAnd 1 16", "BitOr 1 16", "BitXor 1 16", "BitCounts 1 520",
            "OrderedValues 1 24", "OrderedEntries 1 24", "DistinctSet 1 16", "DistinctCounts 1 24", "HyperLogLog 1 24", "Quantiles 1 72", "Ranks 1 32",
        ],
        Enum.GetValues<AccumulatorKind>().Where(kind => kind != AccumulatorKind.User).Select(kind =>
            $"{kind} {AccumulatorForm.Of(kind).Version} {FieldSizes.Of(new Accumulator(kind, null, null, ClrKind.Int64)).Bytes}"));

    [Theory]
    [InlineData("SELECT SUM(DISTINCT Total) AS s FROM \"Order\" GROUP BY TUMBLE(Placed, INTERVAL '1' SECOND)")]
    [InlineData("SELECT SUM(Total) OVER (ORDER BY Placed RANGE INTERVAL '1' SECOND PRECEDING) AS s FROM \"Order\" LATE DATA DROP")]
    [InlineData("SELECT SUM(s) AS t FROM (SELECT SUM(Total) AS s FROM \"Order\" GROUP BY Customer) AS q")]
    public void The_fingerprint_is_that_of_the_version(string sql)
    {
        var plan = Queries.Plan(sql);
        var description = LayoutFingerprint.Description(plan.Root, plan.Inputs);
        Assert.Contains("ExactDecimal v2 Decimal", description, StringComparison.Ordinal);
        Assert.Equal(plan.Layout, LayoutFingerprint.Of(description));
        Assert.NotEqual(plan.Layout, LayoutFingerprint.Of(description.Replace(" v2", "", StringComparison.Ordinal)));
    }
}
