using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>The queries of a union with the number of each behind its columns, and behind that, where it is asked for and no column is one, its event time.</summary>
internal sealed class NumberedBranches
{
    private const string Name = "(query)";

    public NumberedBranches(UnionNode union, bool hasTime)
    {
        var columns = union.Output.Count;
        var branches = union.Inputs.Cast<ProjectNode>().Select((branch, i) => With(branch, new ConstantExpr(i, SqlType.Integer), new RowColumn(Name, SqlType.Integer, false, ClrKind.Int32))).ToList();
        var output = union.Output.Append(branches[0].Output[columns]);
        if (hasTime && !union.Output.Any(x => x.TimeLag is not null) && branches.All(x => Time(x.Input) >= 0))
        {
            branches = branches.Select(x => With(x, Column(x.Input, Time(x.Input)), x.Input.Output[Time(x.Input)])).ToList();
            output = output.Append(branches[0].Output[columns + 1] with { Clr = ClrKind.Timestamp, TimeLag = branches.Max(x => x.Output[columns + 1].TimeLag) });
        }

        Node = new UnionNode(branches.Select(x => (LogicalNode)x).ToEquatableArray(), output.ToEquatableArray());
        Number = Column(Node, columns);
    }

    public UnionNode Node { get; }

    /// <summary>From 0 on.</summary>
    public Expr Number { get; }

    private static int Time(LogicalNode node) => Enumerable.Range(0, node.Output.Count).Where(i => node.Output[i].TimeLag is not null).OrderBy(i => node.Output[i].TimeLag).DefaultIfEmpty(-1).First();

    private static ProjectNode With(ProjectNode branch, Expr item, RowColumn column) => branch with
    {
        Items = branch.Items.Append(item).ToEquatableArray(),
        Output = branch.Output.Append(column).ToEquatableArray(),
    };

    private static Expr Column(LogicalNode node, int index)
    {
        var column = node.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }
}
