using System;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>query UNION [ALL] query …. Without ALL each row comes once.</summary>
internal sealed class UnionBinder(BindingContext context, EmitClauses clauses)
{
    public BoundQuery Bind(SetSyntax set, Func<QueryBody, BoundQuery> bind) => new SetBranches(context, set).Bind(bind, out var unknown) is { } union
        ? new BoundQuery(set.Op == SetOp.Union ? Distinct(union, set) : union, false)
        : unknown;

    private LogicalNode Distinct(LogicalNode union, SetSyntax set)
    {
        var node = new DistinctRows(context, clauses).Of(union, set.OperatorSpan);
        if (context.Query is { } query)
        {
            context.Aggregates.Add(new AggregateSite(node, query, context.SaysLate, set.OperatorSpan));
        }

        return node;
    }
}
