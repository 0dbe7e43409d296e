using System;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>
/// HAVING with queries that stand for values: they are joined to the groups. What HAVING asks of the groups must be known before there are any, so it is bound twice: once for its aggregates, and once
/// with the values.
/// </summary>
internal sealed class HavingValues(BindingContext context, CteScope? ctes, Scope scope, GroupContext group, SelectSyntax select)
{
    /// <summary>Whether HAVING has such queries.</summary>
    public static bool AreIn(SelectSyntax select) => select.Having is { } having && ScalarQueries.Within(having).Any();

    /// <summary>Adds the aggregates of HAVING to the group. What is wrong with it is said when it is bound with the values.</summary>
    public void FindAggregates()
    {
        var silent = context.Silent();
        var unknown = ScalarQueries.Within(select.Having!).Select(x => new ScalarValue(x, ErrorExpr.Create())).ToList();
        Bind(silent, scope with { Values = [.. scope.Values, .. unknown] });
    }

    /// <summary>The groups for which it holds; after their own columns those of the values.</summary>
    public LogicalNode Filter(LogicalNode groups, Func<Expr, Expr> over)
    {
        var known = group.Aggregates.Count;
        var joined = new ScalarQueries(context, ctes, scope) { Groups = groups, Around = group, OverGroups = over }.Join([select.Having!]);
        var having = Bind(context, scope with { Values = joined.Values });
        if (having.IsError() || joined.Join is null || context.Diagnostics.HasErrors)
        {
            return groups;
        }

        if (group.Aggregates.Count != known)
        {
            context.Diagnostics.NotSupportedYet(select.Having!.Span, "this HAVING with a query as a value", "write the value in WHERE of a query around the groups");
            return groups;
        }

        return new JoinResolver(context).Resolve(joined.Input, joined.Join, Conjuncts.Of(over(having)).ToList());
    }

    private Expr Bind(BindingContext of, Scope with) => new ExpressionBinder(of, with, "HAVING", group, new SelectAliases(select.Items, isVisible: true)).BindCondition(select.Having!, "HAVING");
}
