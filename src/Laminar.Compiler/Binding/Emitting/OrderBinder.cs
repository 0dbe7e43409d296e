using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>ORDER BY … LIMIT n over a bound query, or LIMIT n alone.</summary>
internal sealed class OrderBinder(BindingContext context)
{
    private const int MostRows = 1_000_000;

    public BoundQuery Bind(QuerySyntax query, BoundQuery bound, OrderClause order)
    {
        if (order.IsEmpty)
        {
            return query.Limit is null || bound.IsUnknown ? bound : bound with { Node = FirstToCome(bound.Node, query.Limit) };
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

    /// <summary>The first rows that come: they are numbered as they do, and those of higher numbers are left out. Nothing is kept but the number.</summary>
    private LogicalNode FirstToCome(LogicalNode node, ExpressionSyntax syntax)
    {
        var limit = Limit(syntax);
        if (context.Diagnostics.HasErrors)
        {
            return node;
        }

        if (!ChangeModes.IsAppendOnly(node))
        {
            context.Diagnostics.NotSupportedYet(syntax.Span, "LIMIT without ORDER BY over rows that may be taken back", "say which rows come first: ORDER BY … LIMIT n");
            return node;
        }

        var number = OverCall.Of(new AggregateCall(AggregateKind.CountAll, null, null, SqlType.BigInt, false));
        var column = new RowColumn("row_number", SqlType.BigInt, false, ClrKind.Int64);
        var numbered = new OverNode(node, default, -1, OverFrame.SoFar, EquatableArray.Of(number), node.Output.Append(column).ToEquatableArray());
        var isFirst = new CompareExpr(CompareOp.LessOrEqual, new ColumnExpr(node.Output.Count, column.Name, column.Type, false, column.Clr), new ConstantExpr((long)limit, SqlType.BigInt));
        return First(new FilterNode(numbered, isFirst), node.Output.Count);
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
    private static LogicalNode Visible(LogicalNode node, OrderClause order) =>
        order.Visible is not { } visible || visible >= node.Output.Count ? node : First(node, visible);

    private static ProjectNode First(LogicalNode node, int columns)
    {
        var output = node.Output.Take(columns).ToEquatableArray();
        return new ProjectNode(node, output.Select((x, i) => (Expr)new ColumnExpr(i, x.Name, x.Type, x.Nullable, x.Clr)).ToEquatableArray(), output);
    }
}
