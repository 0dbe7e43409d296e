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
        var conditions = new InnerConditions();
        select = select with { From = conditions.TakeFrom(select.From) };
        var scope = BindFrom(select);
        if (scope.Window is not null && !scope.IsUnknown && !GroupBinder.GroupsByWindow(scope, select))
        {
            scope = WindowedTable.Assign(context, scope, select.From!.Span);
        }

        var filtered = BindWhere(select, conditions, ref scope);
        var group = new GroupContext { Over = { Windows = NamedWindows.Of(context, select) } };
        new GroupBinder(context, scope, select, group).Bind();
        var items = new SelectList(context, scope, group).Bind(select);
        var visible = items.Count;
        items = order.Add(context, scope, group, select, items);
        new ExpressionBinder(context, scope, "WINDOW", group).CheckUnusedWindows();
        var values = HavingValues.AreIn(select) ? new HavingValues(context, ctes, scope, group, select) : null;
        values?.FindAggregates();
        var having = select.Having is null || values is not null
            ? null
            : new ExpressionBinder(context, scope, "HAVING", group, new SelectAliases(select.Items, isVisible: true)).BindCondition(select.Having, "HAVING");

        var isGrouped = select.GroupBy.Count > 0 || group.Aggregates.Count > 0 || select.Having is not null;
        if (!isGrouped && clauses.Emit is { Kind: EmitKind.Every or EmitKind.OnWatermark } emit)
        {
            context.Report(BindingRules.EmitNeedsAggregate, emit.Span, EmissionText.Of(emit.Kind));
        }

        if (!isGrouped && clauses.AllowLateness is { } lateness)
        {
            context.Report(BindingRules.EmitNeedsWindow, lateness.Span, "ALLOW LATENESS");
        }

        if (!isGrouped && clauses.Late is { } late)
        {
            new LateBinder(context, scope).ReportNoWindow(late.Span);
        }

        var node = isGrouped ? Grouped(select, scope, group, filtered, items, having, values) : WithOver(group, filtered, items, RowHabits.Of(scope.Input), x => x);
        if (select.Distinct)
        {
            order.RefuseHidden(context, visible);
            node = new DistinctRows(context, clauses).Of(node, new TextSpan(select.Span.Start, "SELECT DISTINCT".Length));
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

    /// <summary>The rows that WHERE keeps. Where tables are joined, what it says may be the joins': the scope is then of the rows after it.</summary>
    private LogicalNode BindWhere(SelectSyntax select, InnerConditions taken, ref Scope scope)
    {
        var parts = select.Where is null ? [] : SubqueryJoin.Parts(select.Where).ToList();
        var whole = parts.Count;
        scope = new SubqueryJoin(context, ctes).TakeFrom(parts, scope);
        var from = scope;
        var others = select.Items.Select(x => x.Expression).Concat(select.GroupBy.Where(x => x.Kind is null).SelectMany(x => x.Sets[0])).Concat(select.GroupBy.Count > 0 || select.Having is not null ? [] : order.Expressions);
        scope = new ScalarQueries(context, ctes, scope).Join(parts.Select(x => (x, from)).Concat(taken.Parts.Select(x => (x, taken.ScopeOf(x, from)))).Concat(others.Select(x => (x, from))));
        var binder = new ExpressionBinder(context, scope, "WHERE", aliases: new SelectAliases(select.Items, isVisible: false));
        var conditions = (parts.Count == whole && select.Where is not null ? [select.Where] : parts).Select(x => binder.BindCondition(x, parts.Count == whole ? "WHERE" : "AND")).ToList();
        var seen = scope;
        conditions.AddRange(taken.Parts.Select(x => new ExpressionBinder(context, taken.ScopeOf(x, seen), "ON").BindCondition(x, "ON")));
        if (scope.Join is not { } join)
        {
            new ClockPolicy(context, scope.Input).Check(conditions.Select(x => (x, select.Where?.Span ?? select.Span)));
            return conditions.Count == 0 ? scope.Input : JoinPushDown.Filter(scope.Input, conditions[0]);
        }

        if (!scope.IsUnknown && !conditions.Any(x => x.IsError()))
        {
            scope = scope with { Input = new JoinResolver(context).Resolve(scope.Input, join, conditions.SelectMany(Conjuncts.Of).ToList()) };
        }

        scope = scope with { Join = null };
        new ClockPolicy(context, scope.Input).Check(conditions.Select(x => (x, select.Where?.Span ?? select.Span)));
        return scope.Input;
    }

    private LogicalNode Grouped(SelectSyntax select, Scope scope, GroupContext group, LogicalNode input, IReadOnlyList<BoundItem> items, Expr? having, HavingValues? values)
    {
        var row = new GroupedRow(context, group, scope);
        var node = row.Node(input, new EmissionBinder(context, scope, clauses), clauses, select.Span);
        node = clauses.Late is { } late ? new LateBinder(context, scope).Bind(node, input, late) : node;
        AddSite(node, select.GroupBy.Count == 0 ? select.Span : select.GroupBy[0].Span.To(select.GroupBy[select.GroupBy.Count - 1].Span));
        var grouped = node;
        if (having is not null)
        {
            node = new FilterNode(node, row.Over(having, grouped, select.Having!.Span));
        }

        node = values?.Filter(node, x => row.Over(x, grouped, select.Having!.Span)) ?? node;

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

    private LogicalNode Project(LogicalNode input, IReadOnlyList<BoundItem> items, RowHabits habits)
    {
        new ClockPolicy(context, input).Check(items.Select(x => (x.Expr, x.Span)));
        var exprs = items.Select(x => x.Expr.Type.Kind == TypeKind.Null ? new ConstantExpr(null, SqlType.Text) : x.Expr).ToEquatableArray();
        var output = exprs.Select((x, i) => new RowColumn(items[i].Name, x.Type, x.Nullable, habits.For(x), TimeLag(x, input)));
        return new ProjectNode(input, exprs, output.ToEquatableArray());
    }

    /// <summary>A column that is passed through stays an event time; window_time is one just below the window's end, and as late.</summary>
    private static long? TimeLag(Expr expr, LogicalNode input) => expr switch
    {
        ColumnExpr column => input.Output[column.Index].TimeLag,
        CallExpr when WindowFunctions.IsShift(expr, out var from, out var by) => TimeLag(from, input) - by,
        _ when ClockFunctions.IsProcTime(expr) => 0,
        _ => null,
    };
}
