using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;

namespace Laminar.Reference;

/// <summary>
/// Which aggregates of a window somebody above looks at. The argument of another may fail or not: SQL leaves open whether it is computed.
/// The one place that asks the compiler's own folding: it decides what is compared, never what is expected.
/// </summary>
public static class Needed
{
    /// <summary>The columns of the operator below a chain of filters and projections that the wanted columns of its top are made of.</summary>
    public static HashSet<int> Below(IReadOnlyList<LogicalNode> chain, IEnumerable<int> wanted)
    {
        var columns = wanted.ToHashSet();
        foreach (var node in chain.Reverse())
        {
            if (node is FilterNode filter)
            {
                if (ExpressionFolder.Fold(filter.Predicate) is ConstantExpr { Value: not true })
                {
                    return [];
                }

                columns.UnionWith(Columns(ExpressionFolder.Fold(filter.Predicate)));
            }
            else
            {
                columns = [.. columns.SelectMany(column => Columns(ExpressionFolder.Fold(((ProjectNode)node).Items[column])))];
            }
        }

        return columns;
    }

    /// <summary>What a GROUP BY reads of its input, if these columns of its output are wanted.</summary>
    public static IEnumerable<int> Read(IReadOnlyList<Expr> keys, IReadOnlyList<AggregateCall> aggregates, HashSet<int> wanted) => keys
        .Concat(aggregates.Where((_, i) => wanted.Contains(keys.Count + i)).SelectMany(call => call.Expressions))
        .SelectMany(expression => Columns(ExpressionFolder.Fold(expression)));

    /// <summary>By reflection over the record's members: a new kind of expression needs nothing here.</summary>
    public static IEnumerable<int> Columns(object? part) => part switch
    {
        ColumnExpr column => [column.Index],
        Expr or CaseArm => part.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => Columns(p.GetValue(part))),
        EquatableArray<Expr> items => items.SelectMany(item => Columns(item)),
        EquatableArray<CaseArm> arms => arms.SelectMany(arm => Columns(arm)),
        _ => [],
    };
}
