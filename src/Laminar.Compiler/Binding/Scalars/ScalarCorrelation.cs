using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>What the WHERE of a query that stands for a value says of the outer row, taken out of it: the equalities become columns of the query, by which it is joined.</summary>
/// <param name="around">In HAVING: the groups that the outer row is one of.</param>
internal sealed class ScalarCorrelation(BindingContext context, CteScope? ctes, Scope outer, GroupContext? around)
{
    /// <summary>An equality of both.</summary>
    internal sealed record Key(BinarySyntax Syntax, ExpressionSyntax Outer, ExpressionSyntax Inner);

    /// <param name="Query">Without the outer row: the value, then the inner side of each key.</param>
    /// <param name="IsAggregate">It gives one row for each key by itself.</param>
    /// <param name="Table">A table that is looked up: the query is then as it was.</param>
    internal sealed record Found(QuerySyntax Query, IReadOnlyList<Key> Keys, bool IsAggregate, StreamEntry? Table);

    /// <summary>Null, reported, where it cannot be taken.</summary>
    public Found? Of(ScalarQuerySyntax syntax)
    {
        var query = syntax.Query;
        if (query.Body is not SelectSyntax { From: { } from } select)
        {
            return new Found(query, [], false, null);
        }

        if (select.Items.Count != 1 || select.Items[0].Expression is StarSyntax)
        {
            context.Report(ScalarRules.Columns, syntax.Span, select.Items.Count == 1 ? "all that its tables have" : select.Items.Count.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        // What is found here is only where names belong: what is wrong with them is said when the query is bound.
        var silent = context.Silent();
        silent.TakesLookup = true;
        var inner = new FromBinder(silent, ctes).Bind(from);
        inner = inner.Window is null || inner.IsUnknown ? inner : WindowedTable.Assign(silent, inner, from.Span);
        var table = from is TableSyntax { SystemTime: null } named && CteScope.Find(ctes, named.Name) is null && context.Tables.Find(named.Name.ToString()) is StreamEntry { IsLookup: true } entry ? entry : null;
        var group = new GroupContext();
        new ExpressionBinder(silent, inner, "the select list", group).Bind(select.Items[0].Expression);
        var isAggregate = group.Aggregates.Count > 0;
        if (table is not null && !isAggregate)
        {
            return IsPlain(query, select) ? new Found(query, [], false, table) : Refuse(syntax.Span, "a query of a lookup table with clauses, as a value", "SELECT column FROM table WHERE key = value");
        }

        var keys = new List<Key>();
        var local = new List<ExpressionSyntax>();
        foreach (var part in select.Where is null ? [] : SubqueryJoin.Parts(select.Where))
        {
            switch (Take(part, silent, inner))
            {
                case null:
                    return null;
                case { Outer: not null } key:
                    keys.Add(key);
                    break;
                default:
                    local.Add(part);
                    break;
            }
        }

        if (select.Having is not null && select.GroupBy.Count == 0)
        {
            return Refuse(select.Having.Span, "HAVING of a query as a value", "ask it of the value, in the query around");
        }

        if (keys.Count > 0 && (query.Limit is not null || query.OrderBy.Count > 0))
        {
            return Refuse(syntax.Span, "ORDER BY … LIMIT of a query as a value that names columns of the outer query", "take MAX, MIN, ARG_MAX or ARG_MIN");
        }

        return new Found(query with { Body = WithKeys(select, keys, local, isAggregate) }, keys, isAggregate && select.GroupBy.Count == 0, null);
    }

    private static readonly Key Local = new(null!, null!, null!);

    /// <summary>An equality of the outer row with the inner one; <see cref="Local"/> for what is of the inner one alone; null, reported, for what is neither.</summary>
    private Key? Take(ExpressionSyntax part, BindingContext silent, Scope inner)
    {
        var both = SubqueryJoin.Both(outer, inner);
        var outers = outer.Input.Output.Count;
        var (ofOuter, ofInner) = Sides(part);
        if (!ofOuter)
        {
            return Local;
        }

        if (part is BinarySyntax { Op: BinaryOp.Equal } equal && ofInner)
        {
            switch (Sides(equal.Left), Sides(equal.Right))
            {
                case ((true, false), (false, true)):
                    return new Key(equal, equal.Left, equal.Right);
                case ((false, true), (true, false)):
                    return new Key(equal, equal.Right, equal.Left);
            }
        }

        context.Report(ScalarRules.Correlation, part.Span);
        return null;

        (bool Outer, bool Inner) Sides(ExpressionSyntax of)
        {
            var bound = new ExpressionBinder(silent, both, "WHERE") { Around = around }.Bind(of);
            var (left, right) = Conjuncts.Sides(bound, outers);
            return (left || OfWindow(bound), right);
        }
    }

    private static bool OfWindow(Expr expr) => expr is WindowFieldExpr || ExpressionTree.Children(expr).Any(OfWindow);

    private static SelectSyntax WithKeys(SelectSyntax select, IReadOnlyList<Key> keys, IReadOnlyList<ExpressionSyntax> local, bool isAggregate)
    {
        var items = select.Items.Concat(keys.Select((x, i) => new SelectItem(x.Inner, new Identifier("(key " + (i + 1).ToString(CultureInfo.InvariantCulture) + ")", true, x.Inner.Span), x.Inner.Span)));
        var groups = select.GroupBy.Concat(isAggregate || select.GroupBy.Count > 0 ? keys.Select(x => new GroupItem(null, EquatableArray.Of(EquatableArray.Of(x.Inner)), null, x.Inner.Span)) : []);
        var where = local.Count == 0 ? null : local.Aggregate((x, y) => new BinarySyntax(BinaryOp.And, x, y, y.Span, x.Span.To(y.Span)));
        return select with { Items = items.ToEquatableArray(), GroupBy = groups.ToEquatableArray(), Where = where };
    }

    private static bool IsPlain(QuerySyntax query, SelectSyntax select) =>
        query is { With.Count: 0, OrderBy.Count: 0, Limit: null, Emit: null, AllowLateness: null, LateData: null, StateTtl: null } && select is { Distinct: false, GroupBy.Count: 0, Having: null };

    private Found? Refuse(TextSpan span, string construct, string instead)
    {
        context.Diagnostics.NotSupportedYet(span, construct, instead);
        return null;
    }
}
