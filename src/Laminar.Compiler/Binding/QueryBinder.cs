using System.Globalization;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>WITH, the body, and the clauses after it.</summary>
internal sealed class QueryBinder(BindingContext context)
{
    public BoundQuery Bind(QuerySyntax query, CteScope? ctes)
    {
        if (context.QueryDepth >= BindingContext.MaxQueryDepth)
        {
            context.Report(BindingRules.QueriesTooDeep, query.Span, BindingContext.MaxQueryDepth.ToString(CultureInfo.InvariantCulture));
            return Unknown;
        }

        context.QueryDepth++;
        var bound = BindClauses(query, ctes);
        context.QueryDepth--;
        return bound;
    }

    private BoundQuery BindClauses(QuerySyntax query, CteScope? ctes)
    {
        var inner = BindWith(query, ctes);
        var (outer, said) = (context.Query, context.SaysLate);
        (context.Query, context.SaysLate) = (query, context.IsInParentheses && said || LatePolicy.IsStated(query));
        context.IsInParentheses = false;
        var (usesTtl, boundedBy) = (context.UsesTtl, context.BoundedBy);
        (context.UsesTtl, context.BoundedBy) = (false, null);
        var order = new OrderClause(query.OrderBy);
        var clauses = EmitClauses.Of(query) with { Late = LateBinder.Clause(context, query), StateTtl = new StateTtlBinder(context).Read(query.StateTtl) };
        var ttl = context.StateTtl;
        context.StateTtl = clauses.StateTtl;
        var bound = new OrderBinder(context).Bind(query, BindBody(query.Body, inner, clauses, order), order);
        context.StateTtl = ttl;
        (context.Query, context.SaysLate) = (outer, said);
        CheckTtl(query.StateTtl, bound);
        (context.UsesTtl, context.BoundedBy) = (usesTtl, boundedBy);
        CheckEmit(query.Emit, bound);
        return bound;
    }

    private CteScope? BindWith(QuerySyntax query, CteScope? ctes)
    {
        var outer = ctes;
        foreach (var cte in query.With)
        {
            for (var other = ctes; !ReferenceEquals(other, outer); other = other!.Outer)
            {
                if (CteScope.IsNamed(other!.Name, cte.Name))
                {
                    context.Report(BindingRules.DuplicateName, cte.Name.Span, cte.Name.Text);
                    break;
                }
            }

            context.MayNameLateRows.Add(cte.Query);
            var named = context.LateRows.Count;
            var bound = Bind(cte.Query, ctes);
            ctes = new CteScope(cte.Name, ColumnList.Rename(context, bound, cte.Columns, cte.Name.Text), ctes);
            ctes = context.LateRows.Skip(named).Aggregate(ctes, (scope, late) => new CteScope(late.Name, new BoundQuery(late.Node, IsUnknown: false), scope));
        }

        return ctes;
    }

    private BoundQuery BindBody(QueryBody body, CteScope? ctes, EmitClauses clauses, OrderClause order) => body switch
    {
        SelectSyntax select => new SelectBinder(context, ctes, clauses, order).Bind(select),
        ParenthesizedBody { Query: var inner } => BindParenthesized(inner, clauses, ctes),
        SetSyntax { Op: SetOp.UnionAll or SetOp.Union } union => new UnionBinder(context, clauses).Bind(union, branch => BindBody(branch, ctes, clauses, new OrderClause(default))),
        SetSyntax set => new SetOperationBinder(context, clauses).Bind(set, branch => BindBody(branch, ctes, clauses, new OrderClause(default))),
        ValuesSyntax values => Values(values, clauses),
        _ => NotSupported(body.Span, "this kind of query"),
    };

    private BoundQuery Values(ValuesSyntax values, EmitClauses clauses)
    {
        if (clauses.AllowLateness is { } lateness)
        {
            context.Report(BindingRules.EmitNeedsWindow, lateness.Span, "ALLOW LATENESS");
        }

        return new ValuesBinder(context).Bind(values);
    }

    private BoundQuery BindParenthesized(QuerySyntax query, EmitClauses clauses, CteScope? ctes)
    {
        context.IsInParentheses = true;
        var ttl = query.StateTtl ?? clauses.Ttl;
        context.UsesTtl |= clauses.Ttl is not null;
        return Bind(query with { Emit = clauses.Over(query).Emit, AllowLateness = clauses.Over(query).AllowLateness, StateTtl = ttl }, ctes);
    }

    /// <summary>What is kept for ever is what it is for: a window closes, and rows that are only passed on are not kept.</summary>
    private void CheckTtl(StateTtlSyntax? clause, BoundQuery bound)
    {
        if (clause is null || context.UsesTtl || bound.IsUnknown || context.Diagnostics.HasErrors)
        {
            return;
        }

        if (context.BoundedBy is { } reason)
        {
            context.Report(StateTtlRules.BoundedByTime, clause.Span, reason);
        }
        else
        {
            context.Report(StreamingRules.NothingToForget, clause.Span);
        }
    }

    /// <summary>ON WINDOW CLOSE and FINAL differ only where lateness is allowed.</summary>
    private void CheckEmit(EmitSyntax? emit, BoundQuery bound)
    {
        if (emit is null)
        {
            return;
        }

        var isOfWindow = emit.Kind is EmitKind.OnWindowClose or EmitKind.Final;
        if (isOfWindow && !bound.IsUnknown && !context.Diagnostics.HasErrors && !HasWindow(bound.Node))
        {
            context.Report(BindingRules.EmitNeedsWindow, emit.Span, EmissionText.Of(emit.Kind));
        }
    }

    private static bool HasWindow(LogicalNode node) => LogicalTree.Downwards(node).Any(x => x is WindowAggregateNode);

    private BoundQuery NotSupported(TextSpan span, string construct)
    {
        context.Diagnostics.NotSupportedYet(span, construct);
        return Unknown;
    }

    private static BoundQuery Unknown => new(FromBinder.Unknown.Input, IsUnknown: true);
}
