using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>Calls that one node computes: of one partition and order, and one frame. Functions that have no frame go with any that ends with its row.</summary>
internal sealed class OverWindow(EquatableArray<Expr> partition, int time, OverFrame frame, TextSpan span)
{
    private readonly List<(int Index, OverCall Call)> _calls = new();

    public EquatableArray<Expr> Partition => partition;

    public int Time => time;

    public OverFrame Frame { get; private set; } = frame;

    public TextSpan Span => span;

    /// <summary>Puts a call where it fits.</summary>
    public static void Place(List<OverWindow> windows, BoundOver bound, int index, int time)
    {
        // By the clock no two rows are of one time.
        var frame = time < 0 ? bound.Frame with { ByRange = false } : bound.Frame;
        var call = time < 0 && bound.Call.Aggregate is { Kind: AggregateKind.Rank or AggregateKind.DenseRank } rank
            ? OverCall.Of(rank with { Kind = AggregateKind.CountAll })
            : bound.Call;
        var window = windows.FirstOrDefault(x => x.Partition == bound.Partition && x.Takes(frame));
        if (window is null)
        {
            window = new OverWindow(bound.Partition, time, frame, bound.Span);
            windows.Add(window);
        }

        if (window.Frame == OverFrame.Row)
        {
            window.Frame = frame;
        }
        else if (IsOfLead(window.Frame) && IsOfLead(frame) && frame.Following > window.Frame.Following && window._calls.All(x => x.Call.Place == OverPlace.Ahead) && call.Place == OverPlace.Ahead)
        {
            window.Frame = frame;
        }

        window._calls.Add((index, call));
    }

    /// <summary>
    /// The calls and their numbers in the SELECT. NTH_VALUE over all rows so far is the value of the row that has this number, so a node below numbers them.
    /// </summary>
    public (List<int> Indices, List<OverCall> Calls) WithNumbers(ref LogicalNode node, int time)
    {
        var calls = _calls.Select(x => x.Call).ToList();
        if (Frame.Preceding == OverFrame.Unbounded && calls.Any(x => x.Place == OverPlace.Nth))
        {
            var number = OverCall.Of(new AggregateCall(AggregateKind.CountAll, null, null, SqlType.BigInt, false));
            var column = new RowColumn("row_number", SqlType.BigInt, false, ClrKind.Int64);
            node = new OverNode(node, partition, time, OverFrame.SoFar, EquatableArray.Of(number), node.Output.Append(column).ToEquatableArray());
            var read = new ColumnExpr(node.Output.Count - 1, column.Name, column.Type, false, column.Clr);
            calls = calls.Select(x => x.Place == OverPlace.Nth ? Numbered(x, read) : x).ToList();
        }

        return (_calls.Select(x => x.Index).ToList(), calls);
    }

    private static OverCall Numbered(OverCall call, ColumnExpr number)
    {
        var isIt = new CompareExpr(CompareOp.Equal, number, new ConstantExpr((long)call.Offset, SqlType.BigInt));
        return OverCall.Of(new AggregateCall(AggregateKind.FirstValue, call.Value, isIt, call.Type, true));
    }

    private bool Takes(OverFrame other) => other == Frame
        || other == OverFrame.Row && Frame is { ByRange: false, Following: 0 }
        || Frame == OverFrame.Row && other is { ByRange: false, Following: 0 }
        || IsOfLead(Frame) && IsOfLead(other) && _calls.All(x => x.Call.Place == OverPlace.Ahead);

    private static bool IsOfLead(OverFrame frame) => frame is { ByRange: false, Preceding: 0, Following: > 0 };
}
