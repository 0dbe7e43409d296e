using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// x IN (query), EXISTS (query) and their negations, where WHERE says them on their own or with AND: a semi join or an anti join with what the query reads, by
/// what its WHERE says of both.
/// </summary>
internal sealed class SubqueryJoin(BindingContext context, CteScope? ctes)
{
    /// <summary>Takes such conditions out of the list; the scope's rows are then those for which they hold.</summary>
    public Scope TakeFrom(List<ExpressionSyntax> conditions, Scope scope)
    {
        foreach (var condition in conditions.ToList())
        {
            if (Join(condition, negated: false, scope) is { } joined)
            {
                conditions.Remove(condition);
                scope = joined;
            }
        }

        return scope;
    }

    /// <summary>The conditions that AND joins.</summary>
    public static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax condition) =>
        condition is BinarySyntax { Op: BinaryOp.And } and ? Parts(and.Left).Concat(Parts(and.Right)) : [condition];

    private Scope? Join(ExpressionSyntax condition, bool negated, Scope scope) => condition switch
    {
        UnarySyntax { Op: UnaryOp.Not } not => Join(not.Operand, !negated, scope),
        ExistsSyntax exists => Join(exists.Query, exists.Span, null, negated, scope),
        InQuerySyntax @in => Join(@in.Query, @in.Span, @in.Operand, negated != @in.Negated, scope),
        _ => null,
    };

    /// <param name="operand">What IN looks for; null for EXISTS.</param>
    private Scope Join(QuerySyntax query, TextSpan span, ExpressionSyntax? operand, bool negated, Scope outer)
    {
        var value = operand is null ? null : new ExpressionBinder(context, outer, "WHERE").Bind(operand);
        var inner = Inner(query, operand is not null, out var select);
        var both = Both(outer, inner);
        var conditions = select?.Where is { } where ? Conjuncts.Of(new ExpressionBinder(context, both, "WHERE").BindCondition(where, "WHERE")).ToList() : [];
        if (value is not null && Found(select, inner, both, outer.Input.Output.Count, span) is { } found)
        {
            conditions.Add(new ExpressionBinder(context, both, "IN").Equal(value, found, operand!));
            if (negated && (value.Nullable || found.Nullable))
            {
                context.Report(JoinRules.NotInOfNulls, span);
            }
        }

        var shape = negated ? JoinShape.Anti : JoinShape.Semi;
        var syntax = new JoinSyntax(negated ? JoinKind.Anti : JoinKind.Semi, Read(outer, span), select?.From ?? Read(inner, span), null, default, null, null, span, span);
        return outer with
        {
            Input = new JoinNode(outer.Input, inner.Input, new RegularJoin(shape, default, null), JoinOutput.Columns(outer.Input, inner.Input, shape)),
            IsUnknown = outer.IsUnknown || inner.IsUnknown || !PlanSize.IsFit(context, [outer.Input, inner.Input], span) || conditions.Any(x => x.IsError()),
            Join = new PendingJoin(syntax, NameOf(outer), NameOf(inner), outer.Join, inner.Join, conditions.ToEquatableArray()),
        };
    }

    /// <summary>What the query reads, where it is a plain SELECT, which may then name columns of both; else its rows.</summary>
    private Scope Inner(QuerySyntax query, bool isIn, out SelectSyntax? select)
    {
        select = query is { With.Count: 0, OrderBy.Count: 0, Limit: null, Emit: null, AllowLateness: null, LateData: null, StateTtl: null, Body: SelectSyntax { From: not null, GroupBy.Count: 0, Having: null } plain }
            && !(isIn && plain.Items.Count != 1) && plain.Items.All(x => x.Expression is NameSyntax or LiteralSyntax or StarSyntax) ? plain : null;
        if (isIn && query.Body is SelectSyntax { Items: var items } && items.Count != 1 && !items.Any(x => x.Expression is StarSyntax))
        {
            context.Report(JoinRules.InOfColumns, query.Body.Span, Text(items.Count));
            return FromBinder.Unknown;
        }

        if (select is not null)
        {
            var scope = new FromBinder(context, ctes).Bind(select.From!);
            return scope.Window is null || scope.IsUnknown ? scope : WindowedTable.Assign(context, scope, select.From!.Span);
        }

        var bound = new QueryBinder(context).Bind(query, ctes);
        return new Scope(bound.Node, EquatableArray.Of(new ScopeTable(null, 0, bound.Node.Output.Count)), bound.IsUnknown);
    }

    /// <summary>The column that IN looks in.</summary>
    private Expr? Found(SelectSyntax? select, Scope inner, Scope both, int outers, TextSpan span)
    {
        if (select is not null && select.Items[0].Expression is not StarSyntax)
        {
            return new ExpressionBinder(context, both, "the select list").Bind(select.Items[0].Expression);
        }

        if (inner.IsUnknown || inner.Input.Output.Count == 1)
        {
            return inner.IsUnknown ? null : both.Column(outers);
        }

        context.Report(JoinRules.InOfColumns, span, Text(inner.Input.Output.Count));
        return null;
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name means a column of the query's own tables, and where those have none, one of the outer query's.</summary>
    public static Scope Both(Scope outer, Scope inner)
    {
        var outers = outer.Input.Output.Count;
        var node = new JoinNode(outer.Input, inner.Input, new RegularJoin(JoinShape.Semi, default, null), outer.Input.Output.Concat(inner.Input.Output).ToEquatableArray());
        var tables = inner.Tables.Select(x => x with { Start = x.Start + outers }).Concat(outer.Tables);
        return new Scope(node, tables.ToEquatableArray(), outer.IsUnknown || inner.IsUnknown) { OwnFrom = outers, Hidden = outer.Hidden };
    }

    private static TableSyntax Read(Scope scope, TextSpan span) =>
        new(new QualifiedName(EquatableArray.Of(new Identifier(NameOf(scope), false, span)), span), null, null, default, span);

    private static string NameOf(Scope scope) => string.Join(", ", scope.Tables.Select(x => x.Name ?? "the sub-query"));
}
