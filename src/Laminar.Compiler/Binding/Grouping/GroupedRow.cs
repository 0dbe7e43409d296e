using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// The row of a group: keys, aggregates, window_start, window_end. Moves expressions that were bound over the input row (with references to aggregates and
/// the window) over it: what equals a key becomes its column, and any input column that is left has no one value in a group.
/// </summary>
internal sealed class GroupedRow(BindingContext context, GroupContext group, Scope scope)
{
    private readonly RowHabits _habits = RowHabits.Of(scope.Input);

    public LogicalNode Node(LogicalNode input)
    {
        var window = group.Window?.Spec ?? new WindowSpec(WindowKind.Tumble, 1, 1, 0);
        var keys = group.Keys.Select((x, i) => Column(x is ColumnExpr column ? column.Name : "key" + Text(i + 1), x));
        var aggregates = group.Aggregates.Select((x, i) => new RowColumn(Name(x, i), x.Type, x.Nullable, Held(x)));
        var time = _habits.For(SqlType.Timestamp);
        var output = keys.Concat(aggregates)
            .Append(new RowColumn(WindowFields.ColumnName(WindowField.Start), SqlType.Timestamp, false, time, window.Kind == WindowKind.Session ? null : window.Size))
            .Append(new RowColumn(WindowFields.ColumnName(WindowField.End), SqlType.Timestamp, false, time, 0));
        return new WindowAggregateNode(
            input,
            window,
            group.Window?.TimeColumn ?? -1,
            group.Keys.ToEquatableArray(),
            group.Aggregates.ToEquatableArray(),
            Emission.OnClose,
            output.ToEquatableArray());
    }

    public Expr Over(Expr expr, LogicalNode node, TextSpan otherwise)
    {
        var key = group.KeyIndex(expr);
        if (key >= 0 && !expr.IsError())
        {
            return ColumnAt(node, key);
        }

        switch (expr)
        {
            case AggregateRefExpr aggregate:
                return ColumnAt(node, group.Keys.Count + aggregate.Index);
            case WindowFieldExpr { Field: WindowField.Time }:
                return new CallExpr(WindowFunctions.WindowTime, EquatableArray.Of(ColumnAt(node, node.Output.Count - 1)), SqlType.Timestamp, false);
            case WindowFieldExpr field:
                return ColumnAt(node, node.Output.Count - (field.Field == WindowField.Start ? 2 : 1));
            case ColumnExpr column:
                return NotGrouped(column, otherwise);
            default:
                return ExpressionTree.WithChildren(expr, x => Over(x, node, context.Positions.Of(expr, otherwise)));
        }
    }

    private Expr NotGrouped(ColumnExpr column, TextSpan otherwise)
    {
        if (!group.HasBrokenKey && !scope.IsUnknown)
        {
            context.Report(BindingRules.NotGrouped, context.Positions.Of(column, otherwise), column.Name);
        }

        return new ConstantExpr(null, column.Type);
    }

    private RowColumn Column(string name, Expr expr) => new(name, expr.Type, expr.Nullable, _habits.For(expr));

    /// <summary>MIN(x), FIRST_VALUE(x) and the like give a value of the column as it is held.</summary>
    private ClrKind Held(AggregateCall call) => call.Argument is ColumnExpr column && call.Kind >= AggregateKind.Min ? column.Clr : _habits.For(call.Type);

    private static string Name(AggregateCall call, int index) => call.Kind.ToString().ToLowerInvariant() + Text(index + 1);

    private static Expr ColumnAt(LogicalNode node, int index)
    {
        var column = node.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
