using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>The filters and projections between two stateful operators, in the order in which a row meets them.</summary>
public sealed class Chain(IReadOnlyList<LogicalNode> nodes, Tally tally)
{
    public IReadOnlyList<LogicalNode> Nodes => nodes;

    /// <summary>The row that comes out, or null where a filter is not TRUE.</summary>
    public IRow? Apply(IRow row)
    {
        foreach (var node in nodes)
        {
            if (node is FilterNode filter)
            {
                if (Evaluator.Truth(filter.Predicate, row) != true)
                {
                    return null;
                }
            }
            else
            {
                row = new ProjectedRow(row, ((ProjectNode)node).Items, node == nodes[^1] ? null : tally);
            }
        }

        return row;
    }

    /// <summary>
    /// Why a row fails if every column of every derived table is computed, needed or not; null if it does not. Where this differs from
    /// <see cref="Apply"/>, SQL leaves open what happens.
    /// </summary>
    public string? EagerFailure(IRow row)
    {
        try
        {
            foreach (var node in nodes)
            {
                if (node is FilterNode filter && Evaluator.Truth(filter.Predicate, row) != true)
                {
                    return null;
                }

                if (node is ProjectNode project)
                {
                    row = new SourceRow([.. project.Items.Select(item => Evaluator.Evaluate(item, row))]);
                }
            }

            return null;
        }
        catch (RowError error)
        {
            return error.Message;
        }
    }
}
