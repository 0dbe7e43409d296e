using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>
/// INTERSECT and EXCEPT: the rows of all queries, each with its query's number, in groups of equal ones, where NULL equals NULL. A group is a row of the result by which queries it has rows of. Rows of
/// windows that all queries have in the same columns are in groups of that window, and come out when it closes; other groups stay, and change. With ALL the rows of each query are counted, and a group is
/// as many rows of the result as the numbers say.
/// </summary>
internal sealed class SetOperationBinder(BindingContext context, EmitClauses clauses)
{
    public BoundQuery Bind(SetSyntax set, Func<QueryBody, BoundQuery> bind)
    {
        if (new SetBranches(context, set).Bind(bind, out var unknown) is not { } union)
        {
            return unknown;
        }

        var carried = SetWindow.Of(union);
        if (carried.Count > 0 && clauses.Emit is { Kind: EmitKind.Changes or EmitKind.OnUpdate } emit)
        {
            context.Diagnostics.NotSupportedYet(emit.Span, EmissionText.Of(emit.Kind) + " of an INTERSECT or EXCEPT of windows", "leave it out: their rows come when the window closes; without the window's columns they are changes");
        }

        var ttl = carried.Count > 0 ? 0 : new StateTtlBinder(context).Of(clauses, union, set.OperatorSpan);
        var numbered = new NumberedBranches(union, hasTime: ttl > 0);
        var calls = Calls(set.Op, union.Inputs.Count, numbered.Number).ToEquatableArray();
        var node = carried.Count > 0 ? Windowed(numbered.Node, carried, calls) : Whole(numbered.Node, union, calls, ttl, set);
        if (context.Query is { } query)
        {
            context.Aggregates.Add(new AggregateSite(node, query, context.SaysLate, set.OperatorSpan));
        }

        return new BoundQuery(CountedRows.IsAll(set.Op)
            ? CountedRows.Of(Rows(node, union, carried), node, union.Output.Count - carried.Count, calls.Count, set.Op)
            : Rows(new FilterNode(node, Kept(set.Op, node, union.Output.Count - carried.Count, calls.Count)), union, carried), false);
    }

    /// <summary>Whether there are rows of a query: of each for INTERSECT; for EXCEPT of the first, and of any other.</summary>
    private static IEnumerable<AggregateCall> Calls(SetOp op, int branches, Expr number)
    {
        var isExcept = op is SetOp.Except or SetOp.ExceptAll;
        for (var i = 0; i < (isExcept ? 2 : branches); i++)
        {
            var isOf = isExcept && i == 1
                ? new CompareExpr(CompareOp.NotEqual, number, new ConstantExpr(0, SqlType.Integer))
                : new CompareExpr(CompareOp.Equal, number, new ConstantExpr(i, SqlType.Integer));
            yield return CountedRows.IsAll(op)
                ? new AggregateCall(AggregateKind.CountAll, null, isOf, SqlType.BigInt, false)
                : new AggregateCall(AggregateKind.BoolOr, isOf, null, SqlType.Boolean, false);
        }
    }

    private LogicalNode Whole(LogicalNode input, UnionNode union, EquatableArray<AggregateCall> calls, long ttl, SetSyntax set)
    {
        var time = -1;
        var timed = ttl > 0 ? new StateTtlBinder(context).WithTime(input, set.OperatorSpan, out time) : input;
        var keys = union.Output.Select((x, i) => Column(i, x)).ToEquatableArray();
        var output = union.Output.Select(x => x with { TimeLag = null }).Concat(Found(calls)).ToEquatableArray();
        return new GroupAggregateNode(timed, time, keys, calls, Emission.OfChanges, output) { Ttl = ttl };
    }

    private static WindowAggregateNode Windowed(LogicalNode input, IReadOnlyList<CarriedColumn> carried, EquatableArray<AggregateCall> calls)
    {
        var window = new CarriedWindow(carried);
        var timed = window.AddTime(input, out var timeColumn);
        var indices = Keys(input.Output.Count - 1, carried).ToList();
        var (start, end) = (WindowFields.ColumnName(WindowField.Start), WindowFields.ColumnName(WindowField.End));
        var time = RowHabits.Of(input).Timestamp;
        var output = indices.Select(i => input.Output[i] with { TimeLag = null }).Concat(Found(calls))
            .Append(new RowColumn(start, SqlType.Timestamp, false, time, window.Bound.Spec.Size))
            .Append(new RowColumn(end, SqlType.Timestamp, false, time, 0));
        return new WindowAggregateNode(timed, window.Bound.Spec, timeColumn, indices.Select(i => Column(i, input.Output[i])).ToEquatableArray(), calls, Emission.OnClose, output.ToEquatableArray());
    }

    /// <param name="first">Where what is found of the queries begins: behind the keys.</param>
    private static Expr Kept(SetOp op, LogicalNode node, int first, int calls)
    {
        var found = Enumerable.Range(first, calls).Select(i => Column(i, node.Output[i])).ToList();
        return op == SetOp.Except ? new AndExpr(found[0], new NotExpr(found[1])) : Conjuncts.All(found)!;
    }

    /// <summary>The columns of the result, in their order.</summary>
    private static ProjectNode Rows(LogicalNode node, UnionNode union, IReadOnlyList<CarriedColumn> carried)
    {
        var keys = Keys(union.Output.Count, carried).ToList();
        var end = node.Output.Count - 1;
        var items = union.Output.Select((x, i) => carried.FirstOrDefault(c => c.Column.Index == i) is { Origin: { } origin }
            ? origin.Field == WindowField.End ? Column(end, node.Output[end]) : WindowFunctions.Edge(Column(end, node.Output[end]), -origin.Window.Size)
            : Column(keys.IndexOf(i), node.Output[keys.IndexOf(i)])).ToEquatableArray();
        var output = union.Output.Select((x, i) => x with
        {
            TimeLag = carried.FirstOrDefault(c => c.Column.Index == i)?.Origin is { } origin ? origin.Field == WindowField.End ? 0 : origin.Window.Size : null,
        });
        return new ProjectNode(node, items, output.ToEquatableArray());
    }

    private static IEnumerable<int> Keys(int columns, IReadOnlyList<CarriedColumn> carried) => Enumerable.Range(0, columns).Where(i => !carried.Any(x => x.Column.Index == i));

    private static IEnumerable<RowColumn> Found(EquatableArray<AggregateCall> calls) => calls.Select((x, i) => new RowColumn(FoundName(i), x.Type, false, x.Type == SqlType.Boolean ? ClrKind.Bool : ClrKind.Int64));

    private static string FoundName(int call) => "(found " + (call + 1).ToString(CultureInfo.InvariantCulture) + ")";

    private static Expr Column(int index, RowColumn column) => new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
}
