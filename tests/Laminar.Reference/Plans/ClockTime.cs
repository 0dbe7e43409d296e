using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Whether the time that an operator goes by is the clock's: its column is PROCTIME(), wherever below it that was written.</summary>
public static class ClockTime
{
    public static WatermarkUse Of(LogicalNode input, int column) => column >= 0 && IsClock(input, column) ? WatermarkUse.OfClock : WatermarkUse.OfRows;

    private static bool IsClock(LogicalNode node, int column) => node switch
    {
        ScanNode => false,
        ProjectNode project => IsClock(project.Items[column], project.Input),
        ExpandNode expand => IsClock(expand.Copies[0][column], expand.Input),
        JoinNode join when column >= join.Left.Output.Count => IsClock(join.Right, column - join.Left.Output.Count),
        WindowAggregateNode or GroupAggregateNode or MatchNode or GapFillNode or ValuesNode => false,
        _ => LogicalTree.Children(node)[0] is var input && column < input.Output.Count && IsClock(input, column),
    };

    private static bool IsClock(Expr item, LogicalNode input) => ClockFunctions.IsProcTime(item) || item is ColumnExpr column && IsClock(input, column.Index);
}
