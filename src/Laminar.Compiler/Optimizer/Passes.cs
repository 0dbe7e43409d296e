using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>The passes in order.</summary>
public static class Passes
{
    public static readonly IReadOnlyList<IPass> All = new IPass[]
    {
        new ConstantFolding(),
        new PredicatePushDown(),
        new ProjectionFusion(),
        new ColumnPruning(),

        // What came together by substitution may be constant now, and a projection that is left with what its input has is nothing.
        new ConstantFolding(),
        new ProjectionFusion(),
    };

    public static LogicalQuery Run(LogicalQuery query)
    {
        var node = query.Root;
        foreach (var pass in All)
        {
            node = pass.Run(node);
        }

        return new LogicalQuery(node);
    }

    /// <summary>The plan after each pass, for explain.</summary>
    public static IEnumerable<(string Pass, LogicalNode Plan)> Trace(LogicalQuery query)
    {
        var node = query.Root;
        foreach (var pass in All)
        {
            node = pass.Run(node);
            yield return (pass.Name, node);
        }
    }
}
