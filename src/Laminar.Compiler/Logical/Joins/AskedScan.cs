using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>The right side of a join with a table that is asked: its rows, or columns of them in another order or under other names.</summary>
/// <param name="Scan">The table.</param>
/// <param name="Items">What each column of the side is of its rows.</param>
public sealed record AskedScan(ScanNode Scan, EquatableArray<Expr> Items)
{
    /// <summary>Null where a node is none.</summary>
    public static AskedScan? Of(LogicalNode node) => node switch
    {
        ScanNode { Stream.Asked: not null } scan => new AskedScan(scan, scan.Output.Select((c, i) => (Expr)new ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)).ToEquatableArray()),
        ProjectNode project when Of(project.Input) is { } below => below with { Items = project.Items.Select(item => ExpressionTree.Substitute(item, below.Items)).ToEquatableArray() },
        _ => null,
    };
}
