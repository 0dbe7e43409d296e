using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// The queries that UNION, INTERSECT or EXCEPT puts together, as one UNION ALL: columns go together by place, are named as in the first query, and each gets the type in
/// which all of its column's values meet, as in CASE: literals of a select list adapt.
/// </summary>
internal sealed class SetBranches(BindingContext context, SetSyntax set)
{
    private readonly Coercion _coercion = new(context);
    private readonly string _operation = NameOf(set.Op);

    /// <summary>As it is written; UNION with ALL or without.</summary>
    public static string NameOf(SetOp operation) => operation switch
    {
        SetOp.Union or SetOp.UnionAll => "UNION",
        SetOp.IntersectAll => "INTERSECT ALL",
        SetOp.ExceptAll => "EXCEPT ALL",
        _ => operation.ToString().ToUpperInvariant(),
    };

    /// <param name="unknown">What there is where they cannot be put together, which has been reported: null is then given back.</param>
    public UnionNode? Bind(Func<QueryBody, BoundQuery> bind, out BoundQuery unknown)
    {
        var bodies = Bodies();
        var queries = bodies.Select(bind).ToList();
        unknown = queries[0] with { IsUnknown = true };
        var nodes = queries.Select(x => x.Node).ToList();
        return !queries.Any(x => x.IsUnknown) && HaveOneWidth(nodes, bodies) && PlanSize.IsFit(context, nodes, set.OperatorSpan) && Types(nodes, bodies) is { } types
            ? Union(nodes, types, bodies)
            : null;
    }

    /// <summary>a UNION ALL b UNION ALL c is one union, a UNION b UNION c keeps each row once and not twice, and so are INTERSECT and EXCEPT of several: what is left over of a is what neither b nor c has.</summary>
    private List<QueryBody> Bodies()
    {
        var bodies = new List<QueryBody>();
        QueryBody rest = set;
        for (; rest is SetSyntax inner && inner.Op == set.Op; rest = inner.Left)
        {
            bodies.Insert(0, inner.Right);
        }

        bodies.Insert(0, rest);
        return bodies;
    }

    private bool HaveOneWidth(List<LogicalNode> nodes, List<QueryBody> bodies)
    {
        var odd = nodes.FindIndex(node => node.Output.Count != nodes[0].Output.Count);
        if (odd >= 0)
        {
            context.Report(SetRules.BranchWidth, SpanOf(bodies[odd]), Text(nodes[odd].Output.Count), Text(nodes[0].Output.Count), _operation);
        }

        return odd < 0;
    }

    private IReadOnlyList<SqlType>? Types(List<LogicalNode> nodes, List<QueryBody> bodies)
    {
        var types = Enumerable.Range(0, nodes[0].Output.Count).Select(i => TypeOf(nodes, i, bodies)).ToList();
        return types.Any(x => x is null) ? null : types.Select(x => x!).ToList();
    }

    private SqlType? TypeOf(List<LogicalNode> nodes, int column, List<QueryBody> bodies)
    {
        var items = nodes.Select(node => Literal(node, column) ?? Column(node, column)).ToList();
        if (items.All(x => x.Type == items[0].Type))
        {
            return items[0].Type.Kind == TypeKind.Null ? SqlType.Text : items[0].Type;
        }

        if (Coercion.Common(items) is { } type)
        {
            return type.Kind == TypeKind.Null ? SqlType.Text : type;
        }

        var odd = Enumerable.Range(1, items.Count - 1).First(i => Coercion.Common(items.Take(i + 1)) is null);
        var other = items.Take(odd).FirstOrDefault(x => Coercion.Common(x, items[odd]) is null) ?? items[0];
        var name = "column " + nodes[0].Output[column].Name + " of " + _operation;
        context.Report(BindingRules.NoCommonType, SpanOf(bodies[odd], column), name, TypeText.Of(other.Type), TypeText.Of(items[odd].Type), TypeHints.ForPair(other, items[odd]));
        return null;
    }

    private UnionNode Union(List<LogicalNode> nodes, IReadOnlyList<SqlType> types, List<QueryBody> bodies)
    {
        var habits = RowHabits.Of(new UnionNode(nodes.ToEquatableArray(), default));
        var columns = nodes[0].Output.Select((first, i) =>
        {
            var all = nodes.Select(node => node.Output[i]).ToList();
            var isPassedOn = all.All(x => x.Clr == first.Clr && x.Type.Kind == types[i].Kind);
            return new RowColumn(
                first.Name,
                types[i],
                nodes.Any(node => (Literal(node, i) ?? Column(node, i)).Nullable),
                isPassedOn ? first.Clr : habits.For(types[i]),
                all.All(x => x.TimeLag is not null) ? all.Max(x => x.TimeLag) : null);
        }).ToEquatableArray();
        return new UnionNode(nodes.Select((node, i) => Converted(node, columns, bodies[i])).ToEquatableArray(), columns);
    }

    /// <summary>The branch with each column in the union's type.</summary>
    private LogicalNode Converted(LogicalNode node, EquatableArray<RowColumn> columns, QueryBody body)
    {
        var project = node as ProjectNode;
        var items = columns.Select((c, i) => _coercion.To(Literal(node, i) ?? project?.Items[i] ?? Column(node, i), c.Type, SpanOf(body, i))).ToEquatableArray();
        var output = items.Select((x, i) => columns[i] with { Nullable = x.Nullable, TimeLag = node.Output[i].TimeLag }).ToEquatableArray();
        return new ProjectNode(project?.Input ?? node, items, output);
    }

    /// <summary>A literal of the branch's own select list; a NULL has no type yet. Null for anything else.</summary>
    private static Expr? Literal(LogicalNode node, int column) => node is ProjectNode { Items: var items } && items[column] is ConstantExpr literal
        ? literal.Value is null ? new ConstantExpr(null, SqlType.Null) : literal
        : null;

    private static Expr Column(LogicalNode node, int column) =>
        new ColumnExpr(column, node.Output[column].Name, node.Output[column].Type, node.Output[column].Nullable, node.Output[column].Clr);

    /// <summary>The select list, or the whole branch where there is none.</summary>
    private static TextSpan SpanOf(QueryBody body) =>
        body is SelectSyntax { Items: { Count: > 0 } items } ? items[0].Span.To(items[items.Count - 1].Span) : body.Span;

    private static TextSpan SpanOf(QueryBody body, int column) =>
        body is SelectSyntax { Items: var items } && items.Count > column && !items.Any(x => x.Expression is StarSyntax) ? items[column].Expression.Span : SpanOf(body);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
