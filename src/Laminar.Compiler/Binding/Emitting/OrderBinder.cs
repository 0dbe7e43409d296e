using System.Globalization;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>ORDER BY … LIMIT n over a bound query.</summary>
internal sealed class OrderBinder(BindingContext context)
{
    private const int MostRows = 1_000_000;

    public BoundQuery Bind(QuerySyntax query, BoundQuery bound, OrderClause order)
    {
        if (order.IsEmpty)
        {
            if (query.Limit is not null)
            {
                context.Diagnostics.NotSupportedYet(query.Limit.Span, "LIMIT without ORDER BY", "say which rows come first: ORDER BY … LIMIT n");
            }

            return bound;
        }

        if (order.Keys.Count == 0 && !bound.IsUnknown)
        {
            order.Bind(context, bound.Node);
        }

        var isOfWindows = query.Limit is null && IsOfClosedWindows(bound.Node);
        if (query.Limit is null && !isOfWindows && !bound.IsUnknown)
        {
            context.Report(StreamingRules.EndlessOrder, order.Span, "add LIMIT n for the first n rows so far, or a window in GROUP BY, whose rows then come in that order when it closes");
        }

        var limit = query.Limit is null ? 1 : Limit(query.Limit);
        if (context.Diagnostics.HasErrors || bound.IsUnknown)
        {
            return bound with { Node = Visible(bound.Node, order) };
        }

        LogicalNode ordered = isOfWindows ? new WindowSortNode(bound.Node, order.Over(bound.Node)) : new TopNNode(bound.Node, order.Over(bound.Node), limit);
        return bound with { Node = Visible(ordered, order) };
    }

    /// <summary>Whether the rows are those of windows of the query's own GROUP BY, each once, when it closes.</summary>
    private static bool IsOfClosedWindows(LogicalNode node) => node switch
    {
        ProjectNode project => IsOfClosedWindows(project.Input),
        FilterNode filter => IsOfClosedWindows(filter.Input),
        WindowAggregateNode aggregate => aggregate.Emission.IsAppendOnly,
        _ => false,
    };

    private int Limit(ExpressionSyntax syntax)
    {
        if (syntax is LiteralSyntax { Kind: LiteralKind.Integer } literal && int.TryParse(literal.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostRows)
        {
            return limit;
        }

        context.Diagnostics.NotSupportedYet(syntax.Span, "a LIMIT that is not a whole number from 1 to 1000000");
        return 1;
    }

    /// <summary>Without the columns that were there to order by.</summary>
    private static LogicalNode Visible(LogicalNode node, OrderClause order)
    {
        if (order.Visible is not { } visible || visible >= node.Output.Count)
        {
            return node;
        }

        var output = node.Output.Take(visible).ToEquatableArray();
        return new ProjectNode(node, output.Select((x, i) => (Expr)new ColumnExpr(i, x.Name, x.Type, x.Nullable, x.Clr)).ToEquatableArray(), output);
    }
}
