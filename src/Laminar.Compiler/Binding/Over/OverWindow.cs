using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>Calls that one node computes: of one partition and order, and one frame. Functions that have no frame go with any that ends with its row.</summary>
/// <param name="only">The value that rows have to have to be looked at: LAG and LEAD with IGNORE NULLS.</param>
internal sealed class OverWindow(EquatableArray<Expr> partition, int time, OverFrame frame, Expr? only, TextSpan span)
{
    private readonly List<(int Index, OverCall Call)> _calls = new();

    public EquatableArray<Expr> Partition { get; set; } = partition;

    public int Time => time;

    public OverFrame Frame { get; private set; } = frame;

    public Expr? Only => only;

    public TextSpan Span => span;

    /// <summary>Puts a call where it fits.</summary>
    public static void Place(List<OverWindow> windows, BoundOver bound, int index, int time)
    {
        // By the clock no two rows are of one time.
        var frame = time < 0 ? bound.Frame with { ByRange = false } : bound.Frame;
        var call = time < 0 && bound.Call.Aggregate is { Kind: AggregateKind.Rank or AggregateKind.DenseRank } rank
            ? OverCall.Of(rank with { Kind = AggregateKind.CountAll })
            : bound.Call;
        var window = windows.FirstOrDefault(x => x.Partition == bound.Partition && x.Only == call.Only && x.Takes(frame, call.Place == OverPlace.Ahead));
        if (window is null)
        {
            window = new OverWindow(bound.Partition, time, frame, call.Only, bound.Span);
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
    public (List<int> Indices, List<OverCall> Calls) WithNumbers(ref LogicalNode node, int time, KeyTtl? ttl)
    {
        var calls = _calls.Select(x => x.Call).ToList();
        if (Frame.Preceding == OverFrame.Unbounded && calls.Any(x => x.Place == OverPlace.Nth))
        {
            // With IGNORE NULLS it is the number among the rows that have a value.
            var counted = calls.Where(x => x.Place == OverPlace.Nth).Select(x => x.IgnoresNulls ? x.Value : null).Distinct().ToList();
            var own = node.Output.Count;
            var columns = counted.Select(_ => new RowColumn("row_number", SqlType.BigInt, false, ClrKind.Int64)).ToList();
            node = new OverNode(node, Partition, time, OverFrame.SoFar, counted.Select(Count).ToEquatableArray(), node.Output.Concat(columns).ToEquatableArray()) { Ttl = ttl };
            calls = calls.Select(x => x.Place == OverPlace.Nth ? Numbered(x, Read(counted.IndexOf(x.IgnoresNulls ? x.Value : null))) : x).ToList();

            ColumnExpr Read(int number) => new(own + number, columns[number].Name, columns[number].Type, false, columns[number].Clr);
        }

        return (_calls.Select(x => x.Index).ToList(), calls);
    }

    private static OverCall Count(Expr? value) =>
        OverCall.Of(new AggregateCall(value is null ? AggregateKind.CountAll : AggregateKind.Count, value, null, SqlType.BigInt, false));

    private static OverCall Numbered(OverCall call, ColumnExpr number)
    {
        Expr isIt = new CompareExpr(CompareOp.Equal, number, new ConstantExpr((long)call.Offset, SqlType.BigInt));
        isIt = call.IgnoresNulls ? new AndExpr(isIt, new IsNullExpr(call.Value!, Negated: true)) : isIt;
        return OverCall.Of(new AggregateCall(AggregateKind.FirstValue, call.Value, isIt, call.Type, true));
    }

    /// <summary>With IGNORE NULLS a row that waits sees the last row that has a value: LEADs of several distances wait each for their own.</summary>
    private bool Takes(OverFrame other, bool isLead) => other == Frame
        || other == OverFrame.Row && Frame is { ByRange: false, Following: 0 }
        || Frame == OverFrame.Row && other is { ByRange: false, Following: 0 }
        || isLead && only is null && IsOfLead(Frame) && IsOfLead(other) && _calls.All(x => x.Call.Place == OverPlace.Ahead);

    private static bool IsOfLead(OverFrame frame) => frame is { ByRange: false, Preceding: 0, Following: > 0 };
}
