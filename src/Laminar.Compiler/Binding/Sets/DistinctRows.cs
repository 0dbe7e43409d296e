using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>SELECT DISTINCT and UNION.</summary>
internal static class DistinctRows
{
    /// <summary>Each row once: groups by all columns. A query that groups and emits at its own times says so of its groups, not of these.</summary>
    public static LogicalNode Of(LogicalNode input)
    {
        var keys = input.Output.Select((x, i) => (Expr)new ColumnExpr(i, x.Name, x.Type, x.Nullable, x.Clr)).ToEquatableArray();
        var output = input.Output.Select(x => x with { TimeLag = null }).ToEquatableArray();
        return new GroupAggregateNode(input, -1, keys, default, Emission.OfChanges, output);
    }
}
