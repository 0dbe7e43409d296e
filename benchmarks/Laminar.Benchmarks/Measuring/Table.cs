using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Laminar.Benchmarks;

/// <summary>The table of results: a line a workload, against the best of its loops by hand.</summary>
internal static class Table
{
    public const string Heading =
        "| workload | generated, M rows/s | best by hand, M rows/s | ratio | ratio from empty | bytes a row | one row a push, of batch speed | one row a push, M rows/s | by hand one row a call | ratio |\n" +
        "|---|---|---|---|---|---|---|---|---|---|";

    public static string Line(string workload, IReadOnlyList<Case> cases)
    {
        var generated = cases.Single(one => one.Kind == CaseKind.Generated);
        var single = cases.Single(one => one.Kind == CaseKind.OneByOne);
        var hand = Best(CaseKind.Hand);
        var handSingle = Best(CaseKind.HandOneByOne);
        var batches = string.Create(
            CultureInfo.InvariantCulture,
            $"| {workload} | {generated.Steady:F0} | {hand.Steady:F0} ({hand.Name}) | {generated.Of(hand):F2} | {generated.Whole / hand.Whole:F2} | {generated.Bytes:F3} |");
        return batches + string.Create(
            CultureInfo.InvariantCulture,
            $" {single.Of(generated):F2} | {single.Steady:F0} | {handSingle.Steady:F0} ({handSingle.Name}) | {single.Of(handSingle):F2} |");

        Case Best(CaseKind kind) => cases.Where(one => one.Kind == kind).MaxBy(one => one.Steady)!;
    }
}
