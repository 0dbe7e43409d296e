using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// The row of a group: keys, aggregates, window_start, window_end. Moves expressions that were bound over the input row (with references to aggregates and
/// the window) over it: what equals a key becomes its column, and any input column that is left has no one value in a group.
/// </summary>
internal sealed class GroupedRow(BindingContext context, GroupContext group, Scope scope)
{
    private readonly RowHabits _habits = RowHabits.Of(scope.Input);

    // Over the row that is grouped: with grouping sets, the one that has them as columns.
    private EquatableArray<Expr> _keys = group.Keys.ToEquatableArray();

    public LogicalNode Node(LogicalNode input, EmissionBinder emission, EmitClauses clauses, TextSpan span)
    {
        var ttl = group.Window is null && !group.HasBrokenWindow ? new StateTtlBinder(context).Of(clauses, input, span) : 0;
        var keys = group.Keys.Select(KeyColumn).ToList();
        var aggregates = group.Aggregates.Select((x, i) => new RowColumn(Name(x, i), x.Type, x.Nullable, Held(x)));
        RefuseRetractions(input, span);
        if (group.Sets is { } sets)
        {
            var columns = scope.Input.Output.Count;
            input = sets.Expand(input, scope.Input, keys);
            _keys = keys.Select((x, i) => (Expr)new ColumnExpr(columns + i, x.Name, x.Type, x.Nullable, x.Clr)).ToEquatableArray();
        }

        var output = keys.Concat(aggregates);
        return group.Window is null && !group.HasBrokenWindow ? Whole(input, emission.Whole(), output, ttl, span) : Windowed(input, emission.Windowed(), output, span);
    }

    private void RefuseRetractions(LogicalNode input, TextSpan span)
    {
        if (!scope.IsUnknown && !ChangeModes.IsAppendOnly(input) && group.Aggregates.FirstOrDefault(x => !Retraction.IsSupported(x)) is { } call)
        {
            var name = AggregateTable.NameOf(call);
            context.Diagnostics.NotSupportedYet(span, name + " over a changelog, from which rows are taken back", "EMIT ON WINDOW CLOSE in the query it reads gives it final rows");
        }
    }

    private WindowAggregateNode Windowed(LogicalNode input, Emission emission, IEnumerable<RowColumn> columns, TextSpan span)
    {
        var window = group.Window?.Spec ?? new WindowSpec(WindowKind.Tumble, 1, 1, 0);
        var time = _habits.For(SqlType.Timestamp);

        // Rows of a window may come and change until it closes; in close mode what is told of time is behind by the lateness.
        var lag = emission.IsAppendOnly ? 0 : emission.Lateness;
        // A session that goes on takes back a row of an end that may be long past: its end is a time only where it is written once.
        var isSession = window.Kind == WindowKind.Session;
        var output = columns
            .Append(new RowColumn(WindowFields.ColumnName(WindowField.Start), SqlType.Timestamp, false, time, isSession ? null : window.Size + lag))
            .Append(new RowColumn(WindowFields.ColumnName(WindowField.End), SqlType.Timestamp, false, time, isSession && !emission.IsAppendOnly ? null : lag));
        var timeColumn = group.Window?.TimeColumn ?? -1;
        var timed = timeColumn switch
        {
            BoundWindow.Clock => ClockColumn.Add(input, out timeColumn),
            CarriedWindow.TimeColumn => group.Carried!.AddTime(input, out timeColumn),
            _ => input,
        };
        return new WindowAggregateNode(
            timed, window, timeColumn, _keys, group.Aggregates.ToEquatableArray(), emission, output.ToEquatableArray());
    }

    /// <summary>Time matters only to the interval of EMIT EVERY, to STATE TTL, and to aggregates that go by it.</summary>
    private GroupAggregateNode Whole(LogicalNode input, Emission emission, IEnumerable<RowColumn> columns, long ttl, TextSpan span)
    {
        if (ttl > 0 && !scope.IsUnknown)
        {
            input = new StateTtlBinder(context).WithTime(input, span, out var told);
            return new GroupAggregateNode(input, told, _keys, group.Aggregates.ToEquatableArray(), emission, columns.ToEquatableArray()) { Ttl = ttl };
        }

        var isTimed = emission.Kind == EmitKind.Every || group.Aggregates.Any(x => x.Kind is AggregateKind.FirstValue or AggregateKind.LastValue);
        var time = isTimed && !scope.IsUnknown ? EventTime(emission) : -1;
        input = time == BoundWindow.Clock ? ClockColumn.Add(input, out time) : input;
        return new GroupAggregateNode(input, time, _keys, group.Aggregates.ToEquatableArray(), emission, columns.ToEquatableArray());
    }

    /// <summary>Of several the one that is the least behind the watermark. Without one, EMIT EVERY goes by the clock, and aggregates go by arrival.</summary>
    private int EventTime(Emission emission)
    {
        var columns = scope.Input.Output;
        var times = Enumerable.Range(0, columns.Count).Where(i => columns[i].TimeLag is not null).OrderBy(i => columns[i].TimeLag).ToList();
        return times.Count > 0 ? times[0] : emission.Kind == EmitKind.Every ? BoundWindow.Clock : -1;
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
            case GroupValueExpr joined:
                return joined.Value;
            case WindowFieldExpr field:
                return Field(field.Field, node);
            case ColumnExpr column when group.Carried?.FieldOf(column) is { } carried:
                return Field(carried, node);
            case ColumnExpr column:
                return NotGrouped(column, otherwise);
            default:
                return Nullability.WithChildren(expr, x => Over(x, node, context.Positions.Of(expr, otherwise)));
        }
    }

    private Expr Field(WindowField field, LogicalNode node)
    {
        var end = ColumnAt(node, node.Output.Count - 1);
        return field switch
        {
            WindowField.End => end,
            WindowField.Time => WindowFunctions.Time(end),
            _ when group.Carried?.Window is { } window && window.Size != window.Slide => WindowFunctions.Edge(end, -window.Size),
            _ => ColumnAt(node, node.Output.Count - 2),
        };
    }

    private Expr NotGrouped(ColumnExpr column, TextSpan otherwise)
    {
        if (!group.HasBrokenKey && !scope.IsUnknown)
        {
            // What has been joined to the row for a query as a value has names that nobody wrote.
            var name = scope.Own >= 0 && column.Index >= scope.Own ? "(SELECT …)" : column.Name;
            context.Report(BindingRules.NotGrouped, context.Positions.Of(column, otherwise), name);
        }

        return new ConstantExpr(null, column.Type);
    }

    private RowColumn KeyColumn(Expr key, int index)
    {
        var name = key is ColumnExpr column ? column.Name : key is GroupingSetExpr ? "grouping_set" : "key" + Text(index + 1);
        return new RowColumn(name, key.Type, key.Nullable || group.Sets?.IsRolledUp(index) == true && key is not GroupingSetExpr, _habits.For(key));
    }

    /// <summary>MIN(x), FIRST_VALUE(x) and the like give a value of the column as it is held.</summary>
    private ClrKind Held(AggregateCall call) => call.Argument is ColumnExpr column && call.User is null && AggregateTable.Of(call.Kind).GivesArgument ? column.Clr : _habits.For(call.Type);

    private static string Name(AggregateCall call, int index) => call.Kind.ToString().ToLowerInvariant() + Text(index + 1);

    private static Expr ColumnAt(LogicalNode node, int index)
    {
        var column = node.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
