using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>
/// A projection over a projection becomes one; one over a union goes into its inputs; one that changes nothing goes. Two stay where the upper one uses something costly of the lower one more than once,
/// or where the whole would become too large.
/// </summary>
internal sealed class ProjectionFusion : IPass
{
    public string Name => "projection fusion";

    public LogicalNode Run(LogicalNode node) => LogicalTree.BottomUp(node, Fuse);

    private static LogicalNode Fuse(LogicalNode node)
    {
        if (node is not ProjectNode upper)
        {
            return node;
        }

        if (upper.Input is ProjectNode lower && Substitution.Fits(upper.Items, lower.Items) && !Substitution.Repeats(upper.Items, lower.Items))
        {
            var items = ExpressionTree.Substitute(upper.Items, lower.Items.ToList()).Select(RowFolding.Fold).ToEquatableArray();
            return Fuse(new ProjectNode(lower.Input, items, upper.Output));
        }

        if (upper.Input is UnionNode union && !upper.Items.Any(Failure.Of))
        {
            // What may fail stays above: there a filter or an aggregate may yet spare it.
            var inputs = union.Inputs.Select(x => Fuse(new ProjectNode(x, upper.Items.Select(item => LogicalTree.Over(item, x)).ToEquatableArray(), upper.Output)));
            return new UnionNode(inputs.ToEquatableArray(), upper.Output);
        }

        return ChangesNothing(upper) ? upper.Input : upper;
    }

    private static bool ChangesNothing(ProjectNode project) =>
        project.Output == project.Input.Output && project.Items.Select((x, i) => x is ColumnExpr column && column.Index == i).All(x => x);
}
