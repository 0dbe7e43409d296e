using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Logical tree → stages. Reads the chain of nodes from the scan upwards; optimised or not, it gives the same operators.</summary>
public static class PhysicalPlanner
{
    public static PhysicalPlan Plan(LogicalQuery query)
    {
        var above = new Stack<LogicalNode>();
        var node = query.Root;
        while (node is not ScanNode)
        {
            above.Push(node);
            node = InputOf(node);
        }

        var fuser = new StageFuser((ScanNode)node);
        while (above.Count > 0)
        {
            fuser.Add(above.Pop());
        }

        return fuser.Finish(query.Root.Output);
    }

    private static LogicalNode InputOf(LogicalNode node) => node switch
    {
        FilterNode filter => filter.Input,
        ProjectNode project => project.Input,
        WindowAggregateNode aggregate => aggregate.Input,
        GroupAggregateNode aggregate => aggregate.Input,
        TopNNode top => top.Input,
        _ => throw new System.NotSupportedException($"{node.GetType().Name} has no physical operator."),
    };
}
