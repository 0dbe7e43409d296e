using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>How much one plan may read.</summary>
internal static class PlanSize
{
    /// <summary>Leaves of one plan: each is read and emitted by itself, and queries that read each other twice would double them without end.</summary>
    private const int MaxLeaves = 256;

    /// <summary>Streams of one plan: that they have ended is kept in a word.</summary>
    private const int MaxStreams = 63;

    /// <summary>Whether what these read together is little enough; reported where it is not.</summary>
    public static bool IsFit(BindingContext context, IEnumerable<LogicalNode> nodes, TextSpan span)
    {
        var leaves = nodes.SelectMany(LogicalTree.Downwards).Where(node => LogicalTree.Children(node).Count == 0).Take(MaxLeaves + 1).ToList();
        var streams = leaves.OfType<ScanNode>().Select(scan => scan.Stream.ClrName).Distinct().Count();
        if (leaves.Count > MaxLeaves)
        {
            context.Report(SetRules.TooManyBranches, span, Text(MaxLeaves), "tables, each counted as often as it is read");
        }
        else if (streams > MaxStreams)
        {
            context.Report(SetRules.TooManyBranches, span, Text(MaxStreams), "streams");
        }

        return leaves.Count <= MaxLeaves && streams <= MaxStreams;
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
