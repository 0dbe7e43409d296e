using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>
/// SELECT … FROM … WHERE … GROUP BY … HAVING. Items are bound over the input row with aggregates and window fields as references; whether the query groups
/// at all is known only then.
/// </summary>
internal sealed class SelectBinder(BindingContext context, CteScope? ctes)
{
    public BoundQuery Bind(SelectSyntax select)
    {
        var scope = BindFrom(select);
        var filtered = BindWhere(select, scope);
        if (select.Distinct)
        {
            context.Diagnostics.NotSupportedYet(select.Span, "SELECT DISTINCT");
        }

        var group = new GroupContext();
        new GroupBinder(context, scope, select, group).Bind();
        var items = new SelectList(context, scope, group).Bind(select);
        var having = select.Having is null
            ? null
            : new ExpressionBinder(context, scope, "HAVING", group, new SelectAliases(select.Items, isVisible: true)).BindCondition(select.Having, "HAVING");

        if (scope.Window is not null && group.Window is null)
        {
            context.Diagnostics.NotSupportedYet(select.From!.Span, "a table-valued window whose rows are not grouped", "GROUP BY window_start, window_end");
            return new BoundQuery(FromBinder.Unknown.Input, IsUnknown: true);
        }

        var isGrouped = select.GroupBy.Count > 0 || group.Aggregates.Count > 0 || having is not null;
        var node = isGrouped ? Grouped(select, scope, group, filtered, items, having) : Project(filtered, items, RowHabits.Of(scope.Input));
        return new BoundQuery(node, scope.IsUnknown && items.Any(x => x.IsUnknownStar));
    }

    private Scope BindFrom(SelectSyntax select)
    {
        if (select.From is not null)
        {
            return new FromBinder(context, ctes).Bind(select.From);
        }

        context.Report(BindingRules.NoFrom, select.Span);
        return FromBinder.Unknown;
    }

    private LogicalNode BindWhere(SelectSyntax select, Scope scope)
    {
        if (select.Where is null)
        {
            return scope.Input;
        }

        var binder = new ExpressionBinder(context, scope, "WHERE", aliases: new SelectAliases(select.Items, isVisible: false));
        return new FilterNode(scope.Input, binder.BindCondition(select.Where, "WHERE"));
    }

    private LogicalNode Grouped(SelectSyntax select, Scope scope, GroupContext group, LogicalNode input, IReadOnlyList<BoundItem> items, Expr? having)
    {
        RefuseEndlessGroups(select, scope, group, items);
        var row = new GroupedRow(context, group, scope);
        LogicalNode node = row.Node(input);
        var grouped = node;
        if (having is not null)
        {
            node = new FilterNode(node, row.Over(having, grouped, select.Having!.Span));
        }

        var moved = items.Select(x => x with { Expr = row.Over(x.Expr, grouped, x.Span) }).ToList();
        return Project(node, moved, RowHabits.Of(scope.Input));
    }

    /// <summary>Without a window the result changes with every row: a changelog.</summary>
    private void RefuseEndlessGroups(SelectSyntax select, Scope scope, GroupContext group, IReadOnlyList<BoundItem> items)
    {
        if (group.Window is not null || group.HasBrokenWindow || scope.IsUnknown)
        {
            return;
        }

        const string Fix = "add a window, such as GROUP BY TUMBLE(INTERVAL '1' MINUTE)";
        if (select.GroupBy.Count > 0)
        {
            var span = select.GroupBy[0].Span.To(select.GroupBy[select.GroupBy.Count - 1].Span);
            context.Diagnostics.NotSupportedYet(span, "GROUP BY without a window (its result changes with each row)", Fix);
        }
        else
        {
            var span = items.Where(x => HasAggregate(x.Expr)).Select(x => x.Span).DefaultIfEmpty(select.Having?.Span ?? select.Span).First();
            context.Diagnostics.NotSupportedYet(span, "an aggregate over the whole stream (its result changes with each row)", Fix);
        }
    }

    private static bool HasAggregate(Expr expr) => expr is AggregateRefExpr || ExpressionTree.Children(expr).Any(HasAggregate);

    private static LogicalNode Project(LogicalNode input, IReadOnlyList<BoundItem> items, RowHabits habits)
    {
        var exprs = items.Select(x => x.Expr.Type.Kind == TypeKind.Null ? new ConstantExpr(null, SqlType.Text) : x.Expr).ToEquatableArray();
        var output = exprs.Select((x, i) => new RowColumn(items[i].Name, x.Type, x.Nullable, habits.For(x), TimeLag(x, input)));
        return new ProjectNode(input, exprs, output.ToEquatableArray());
    }

    /// <summary>A column that is passed through stays an event time; window_time is one just below the window's end.</summary>
    private static long? TimeLag(Expr expr, LogicalNode input) => expr switch
    {
        ColumnExpr column => input.Output[column.Index].TimeLag,
        CallExpr call when call.Function == WindowFunctions.WindowTime => 1,
        _ => null,
    };
}
