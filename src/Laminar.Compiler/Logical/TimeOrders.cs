using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Whether rows come in order of a time column by themselves, but for late ones.</summary>
internal static class TimeOrders
{
    /// <param name="withStreams">Streams that are declared to be in order count.</param>
    public static bool Has(LogicalNode node, int column, bool withStreams)
    {
        while (true)
        {
            switch (node)
            {
                case ScanNode scan:
                    return withStreams && scan.Stream.EventTime == column && IsInOrder(scan.Stream.Watermark);
                case FilterNode or TimeOrderNode or OverNode or WindowAssignNode or LateNode or UnnestNode:
                    var input = LogicalTree.Children(node)[0];
                    if (node is TimeOrderNode order && order.TimeColumn == column)
                    {
                        return true;
                    }

                    if (column >= input.Output.Count || node is OverNode { Frame.LosesOrder: true } or TimeOrderNode)
                    {
                        return false;
                    }

                    node = input;
                    break;
                case ProjectNode project:
                    var item = project.Items[column];
                    WindowFunctions.IsShift(item, out var unshifted, out _);
                    if (unshifted is not ColumnExpr read)
                    {
                        return false;
                    }

                    (node, column) = (project.Input, read.Index);
                    break;
                case GapFillNode gaps:
                    return gaps.Spec.IsInOrder && column == gaps.TimeColumn;
                case WindowAggregateNode aggregate:
                    return aggregate.Emission.IsAppendOnly && aggregate.Output[column].TimeLag is not null && IsOfEnds(aggregate, column);
                default:
                    return false;
            }
        }
    }

    /// <summary>Windows come out in the order of their ends; the starts of those of one length are in that order, too.</summary>
    private static bool IsOfEnds(WindowAggregateNode aggregate, int column) => column == aggregate.Output.Count - 1
        || column == aggregate.Output.Count - 2 && aggregate.Window.Kind is WindowKind.Tumble or WindowKind.Hop;

    private static bool IsInOrder(WatermarkStrategy strategy) =>
        strategy is { Kind: WatermarkKind.Ascending or WatermarkKind.Bounded, Delay: 0, Partitions: 1, PartitionBy: < 0 };
}
