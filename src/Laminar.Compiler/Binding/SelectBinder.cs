using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// SELECT … FROM … WHERE … GROUP BY … HAVING. Items are bound over the input row with aggregates and window fields as references; whether the query groups
/// at all is known only then.
/// </summary>
internal sealed class SelectBinder(BindingContext context, CteScope? ctes, EmitClauses clauses, OrderClause order)
{
    public BoundQuery Bind(SelectSyntax select)
    {
        var scope = BindFrom(select);
        if (scope.Window is not null && !scope.IsUnknown && !GroupBinder.GroupsByWindow(scope, select))
        {
            scope = WindowedTable.Assign(context, scope, select.From!.Span);
        }

        var filtered = BindWhere(select, scope);
        scope = scope.Join is null ? scope : scope with { Input = filtered, Join = null };
        var group = new GroupContext();
        new GroupBinder(context, scope, select, group).Bind();
        var items = new SelectList(context, scope, group).Bind(select);
        var visible = items.Count;
        items = order.Add(context, scope, group, select, items);
        var having = select.Having is null
            ? null
            : new ExpressionBinder(context, scope, "HAVING", group, new SelectAliases(select.Items, isVisible: true)).BindCondition(select.Having, "HAVING");

        var isGrouped = select.GroupBy.Count > 0 || group.Aggregates.Count > 0 || having is not null;
        if (!isGrouped && clauses.Emit is { Kind: EmitKind.Every or EmitKind.OnWatermark } emit)
        {
            context.Report(BindingRules.EmitNeedsAggregate, emit.Span, EmissionText.Of(emit.Kind));
        }

        if (!isGrouped && clauses.Late is { } late)
        {
            new LateBinder(context, scope).ReportNoWindow(late.Span);
        }

        var node = isGrouped ? Grouped(select, scope, group, filtered, items, having) : WithOver(group, filtered, items, RowHabits.Of(scope.Input), x => x);
        if (select.Distinct)
        {
            order.RefuseHidden(context, visible);
            node = DistinctRows.Of(node);
            AddSite(node, new TextSpan(select.Span.Start, "SELECT DISTINCT".Length));
        }

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
        var binder = new ExpressionBinder(context, scope, "WHERE", aliases: new SelectAliases(select.Items, isVisible: false));
        var condition = select.Where is null ? null : binder.BindCondition(select.Where, "WHERE");
        if (scope.Join is { } join && !scope.IsUnknown && condition?.IsError() != true)
        {
            return new JoinResolver(context).Resolve(scope.Input, join, condition is null ? [] : Conjuncts.Of(condition).ToList());
        }

        return condition is null ? scope.Input : RankLimits.Filter(scope.Input, condition);
    }

    private LogicalNode Grouped(SelectSyntax select, Scope scope, GroupContext group, LogicalNode input, IReadOnlyList<BoundItem> items, Expr? having)
    {
        var row = new GroupedRow(context, group, scope);
        var node = row.Node(input, new EmissionBinder(context, scope, clauses), select.Span);
        node = clauses.Late is { } late ? new LateBinder(context, scope).Bind(node, input, late) : node;
        AddSite(node, select.GroupBy.Count == 0 ? select.Span : select.GroupBy[0].Span.To(select.GroupBy[select.GroupBy.Count - 1].Span));
        var grouped = node;
        if (having is not null)
        {
            node = new FilterNode(node, row.Over(having, grouped, select.Having!.Span));
        }

        var moved = items.Select(x => x with { Expr = row.Over(x.Expr, grouped, x.Span) }).ToList();
        return WithOver(group, node, moved, RowHabits.Of(scope.Input), x => row.Over(x, grouped, select.Span));
    }

    /// <summary>What OVER computes stands above the groups and below the select list.</summary>
    private LogicalNode WithOver(GroupContext group, LogicalNode input, IReadOnlyList<BoundItem> items, RowHabits habits, System.Func<Expr, Expr> move)
    {
        if (group.Over.Calls.Count == 0)
        {
            return Project(input, items, habits);
        }

        var over = new OverBinder(context, habits);
        var node = over.Above(input, group.Over.Calls.Select(x => x.Map(move)).ToList());
        return Project(node, items.Select(x => x with { Expr = over.Moved(x.Expr, node) }).ToList(), habits);
    }

    private void AddSite(LogicalNode node, TextSpan span)
    {
        if (context.Query is { } query)
        {
            context.Aggregates.Add(new AggregateSite(node, query, context.SaysLate, span));
        }
    }

    private static LogicalNode Project(LogicalNode input, IReadOnlyList<BoundItem> items, RowHabits habits)
    {
        var exprs = items.Select(x => x.Expr.Type.Kind == TypeKind.Null ? new ConstantExpr(null, SqlType.Text) : x.Expr).ToEquatableArray();
        var output = exprs.Select((x, i) => new RowColumn(items[i].Name, x.Type, x.Nullable, habits.For(x), TimeLag(x, input)));
        return new ProjectNode(input, exprs, output.ToEquatableArray());
    }

    /// <summary>A column that is passed through stays an event time; window_time is one just below the window's end, and as late.</summary>
    private static long? TimeLag(Expr expr, LogicalNode input) => expr switch
    {
        ColumnExpr column => input.Output[column.Index].TimeLag,
        CallExpr call when call.Function == WindowFunctions.WindowTime => TimeLag(call.Arguments[0], input) + 1,
        _ when ClockFunctions.IsProcTime(expr) => 0,
        _ => null,
    };
}
