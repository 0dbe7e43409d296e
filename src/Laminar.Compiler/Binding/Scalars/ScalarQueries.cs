using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// (SELECT …) as a value: a left join with what the query gives for each row, by the equalities that its WHERE says of both. An aggregate is grouped by its side of them. In HAVING the rows are those of
/// the groups.
/// </summary>
internal sealed class ScalarQueries(BindingContext context, CteScope? ctes, Scope outer)
{
    private readonly List<ScalarValue> _values = [];
    private Scope _scope = Scope.Empty;
    private Scope _seen = Scope.Empty;

    /// <summary>The groups, where the values are theirs; null where they are of the rows of FROM.</summary>
    public LogicalNode? Groups { get; init; }

    /// <summary>The GROUP BY whose groups these are: the bounds of its window may be named.</summary>
    public GroupContext? Around { get; init; }

    /// <summary>What is said of the rows of FROM, over the groups.</summary>
    public Func<Expr, Expr> OverGroups { get; init; } = x => x;

    /// <summary>The scope with the values of the queries in these expressions; its own columns stay where they are.</summary>
    public Scope Join(IEnumerable<ExpressionSyntax> expressions) => Join(expressions.Select(x => (x, outer)));

    /// <param name="expressions">Each with what of the scope it sees.</param>
    public Scope Join(IEnumerable<(ExpressionSyntax Expression, Scope Seen)> expressions)
    {
        _scope = Groups is null ? outer : outer with { Input = Groups, Join = null };
        foreach (var (expression, seen) in expressions)
        {
            _seen = seen;
            foreach (var query in Within(expression))
            {
                Join(query);
            }
        }

        return _values.Count == 0 ? outer : _scope with { Values = [.. outer.Values, .. _values], Own = outer.Input.Output.Count };
    }

    /// <summary>The queries in an expression that stand for values.</summary>
    public static IEnumerable<ScalarQuerySyntax> Within(ExpressionSyntax expression) => expression is ScalarQuerySyntax query ? [query] : expression.Children().SelectMany(Within);

    private void Join(ScalarQuerySyntax syntax)
    {
        var correlation = new ScalarCorrelation(context, ctes, _seen, Around).Of(syntax);
        if (correlation is null)
        {
            _values.Add(new ScalarValue(syntax, ErrorExpr.Create()));
            return;
        }

        if (correlation.Table is not null && Groups is not null)
        {
            context.Diagnostics.NotSupportedYet(syntax.Span, "a query of a lookup table as a value in HAVING", "write it in WHERE of a query around the groups");
            _values.Add(new ScalarValue(syntax, ErrorExpr.Create()));
            return;
        }

        var value = correlation.Table is { } table ? LookUp(syntax, correlation, table) : Value(syntax, correlation);
        _values.Add(new ScalarValue(syntax, Groups is null || value.IsError() ? value : new GroupValueExpr(value)));
    }

    private Expr Value(ScalarQuerySyntax syntax, ScalarCorrelation.Found found)
    {
        // What the query around says of late rows is said of these, too.
        context.IsInParentheses = true;
        var bound = new QueryBinder(context).Bind(found.Query, ctes);
        context.IsInParentheses = false;
        if (bound.IsUnknown || context.Diagnostics.HasErrors || IsWide(syntax, bound))
        {
            return ErrorExpr.Create();
        }

        var keys = Enumerable.Range(1, found.Keys.Count).ToList();
        if (!found.IsAggregate && !SingleRow.Of(bound.Node, keys))
        {
            context.Report(ScalarRules.SeveralRows, syntax.Span, keys.Count == 0 ? "" : " for one value of " + string.Join(" and ", found.Keys.Select(x => Text(x.Inner))));
            return ErrorExpr.Create();
        }

        var start = _scope.Input.Output.Count;
        var both = Both(bound.Node);
        var conditions = found.Keys.Select((x, i) => new ExpressionBinder(context, both, "WHERE").Equal(OverGroups(new ExpressionBinder(context, _seen, "WHERE") { Around = Around }.Bind(x.Outer)), both.Column(start + 1 + i), x.Syntax)).ToList();
        Attach(syntax, Hidden(bound.Node), conditions, looksUp: false);
        return OfNothing(syntax, found, bound.Node, _scope.Column(start));
    }

    /// <summary>The value of the row of a table that has the key; NULL where there is none.</summary>
    private Expr LookUp(ScalarQuerySyntax syntax, ScalarCorrelation.Found found, StreamEntry table)
    {
        var select = (SelectSyntax)found.Query.Body;
        context.TakesLookup = true;
        var inner = new FromBinder(context, ctes).Bind(select.From!);
        context.TakesLookup = false;
        var start = _scope.Input.Output.Count;
        var both = Both(inner.Input) with { Tables = inner.Tables.Select(x => x with { Start = x.Start + start }).Concat(_seen.Tables).ToEquatableArray(), OwnFrom = start };
        var binder = new ExpressionBinder(context, both, "WHERE");
        var conditions = select.Where is { } where ? Conjuncts.Of(binder.BindCondition(where, "WHERE")).ToList() : [];
        if (inner.IsUnknown || conditions.Any(x => x.IsError()))
        {
            return ErrorExpr.Create();
        }

        var equal = conditions.Select(x => JoinClassifier.KeyOf(x, start)?.Right).OfType<ColumnExpr>().Select(x => x.Index).ToList();
        if (table.Key.Count == 0 || !table.Key.All(equal.Contains))
        {
            context.Report(ScalarRules.SeveralRows, syntax.Span, table.Key.Count == 0 ? ": " + table.Name + " declares no primary key" : " unless WHERE says what its primary key equals: " + string.Join(", ", table.Key.Select(i => table.Columns[i].Name)));
            return ErrorExpr.Create();
        }

        Attach(syntax, inner.Input, conditions, looksUp: true);
        var value = new ExpressionBinder(context, both with { Input = _scope.Input }, "the select list").Bind(select.Items[0].Expression);
        return value is ColumnExpr || value.IsError() ? value
            : new CaseExpr(EquatableArray.Of(new CaseArm(new IsNullExpr(_scope.Column(start + table.Key[0]), true), value)), null, value.Type, true);
    }

    private bool IsWide(ScalarQuerySyntax syntax, BoundQuery bound)
    {
        var columns = bound.Node.Output.Count;
        if (syntax.Query.Body is not SelectSyntax && columns != 1)
        {
            context.Report(ScalarRules.Columns, syntax.Span, columns.ToString(CultureInfo.InvariantCulture));
            return true;
        }

        return !PlanSize.IsFit(context, [_scope.Input, bound.Node], syntax.Span);
    }

    /// <summary>Of no rows COUNT is 0, and what is made of that may be a value; the join gives NULL.</summary>
    private Expr OfNothing(ScalarQuerySyntax syntax, ScalarCorrelation.Found found, LogicalNode node, Expr value)
    {
        if (!found.IsAggregate || node is not ProjectNode { Input: var grouped } project)
        {
            return value;
        }

        var (keys, calls) = grouped switch
        {
            GroupAggregateNode x => (x.Keys.Count, x.Aggregates),
            WindowAggregateNode x => (x.Keys.Count, x.Aggregates),
            _ => (0, default),
        };
        var nothing = grouped.Output.Select((c, i) => (Expr)(i >= keys && i < keys + calls.Count && calls[i - keys].Kind is AggregateKind.Count or AggregateKind.CountAll or AggregateKind.ApproxCountDistinct
            ? new ConstantExpr(0L, c.Type)
            : new ConstantExpr(null, c.Type))).ToList();
        var evaluated = ConstantEvaluator.Evaluate(ExpressionFolder.Fold(ExpressionTree.Substitute(project.Items[0], nothing)));
        if (evaluated?.Constant is { Value: null })
        {
            return value;
        }

        if (evaluated?.Constant is { } constant && !node.Output[0].Nullable)
        {
            return new CoalesceExpr(EquatableArray.Of<Expr>(value, new ConstantExpr(constant.Value, value.Type)), value.Type, false);
        }

        context.Diagnostics.NotSupportedYet(syntax.Span, "a query as a value that computes something of no rows", "write the aggregate alone in the query, and what is computed of it around: COALESCE((SELECT SUM(…) …), 0)");
        return ErrorExpr.Create();
    }

    /// <summary>What messages point at is the query; names of its columns are nobody's.</summary>
    private void Attach(ScalarQuerySyntax syntax, LogicalNode inner, IReadOnlyList<Expr> conditions, bool looksUp)
    {
        var name = new TableSyntax(new QualifiedName(EquatableArray.Of(new Identifier(NameOf, false, syntax.Span)), syntax.Span), null, null, default, syntax.Span);
        var join = new JoinSyntax(JoinKind.Left, name, name, null, default, null, null, syntax.Span, syntax.Span);
        var pending = new PendingJoin(join, NameOf, "the query", _scope.Join, null, conditions.ToEquatableArray()) { LooksUp = looksUp, IsValue = true };
        _scope = _scope with
        {
            Input = new JoinNode(_scope.Input, inner, new RegularJoin(JoinShape.Left, default, null), JoinOutput.Columns(_scope.Input, inner, JoinShape.Left)),
            IsUnknown = _scope.IsUnknown || conditions.Any(x => x.IsError()),
            Join = pending,
        };
    }

    private Scope Both(LogicalNode inner) => _seen with
    {
        Input = new JoinNode(_scope.Input, inner, new RegularJoin(JoinShape.Left, default, null), _scope.Input.Output.Concat(inner.Output).ToEquatableArray()),
    };

    private static ProjectNode Hidden(LogicalNode node)
    {
        var output = node.Output.Select((x, i) => x with { Name = i == 0 ? "(value)" : "(key " + i.ToString(CultureInfo.InvariantCulture) + ")" });
        return new ProjectNode(node, node.Output.Select((c, i) => (Expr)new ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)).ToEquatableArray(), output.ToEquatableArray());
    }

    private static string Text(ExpressionSyntax key) => key is NameSyntax name ? name.Name.ToString() : "its key";

    private string NameOf => string.Join(", ", outer.Tables.Select(x => x.Name ?? "the sub-query"));
}
