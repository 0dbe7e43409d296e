using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// LATE DATA TO: the rows of FROM that the query's own aggregate drops become the second output of a class. In a script, and in WITH, they become a table that later
/// queries read: whoever reads it finds them anew, by the same watermark.
/// </summary>
internal sealed class LateBinder(BindingContext context, Scope scope)
{
    private const string Instead = "late rows are counted and dropped, which LATE DATA DROP says";

    /// <summary>The clause where it can be taken: after the query whose rows are the result.</summary>
    public static LateDataSyntax? Clause(BindingContext context, QuerySyntax query)
    {
        if (query.LateData is not { Target: not null } late)
        {
            return null;
        }

        var place = !ReferenceEquals(query, context.Result) && !IsNamed(context, query) ? "in a sub-query without a name" : query.Body switch
        {
            SelectSyntax => null,
            SetSyntax set => "after " + SetBranches.NameOf(set.Op),
            ParenthesizedBody => "after a query in parentheses",
            _ => "without SELECT",
        };
        if (place is null)
        {
            return late;
        }

        context.Diagnostics.NotSupportedYet(late.Span, "LATE DATA TO " + place, place == "in a sub-query without a name" ? "give the sub-query a name in WITH" : Instead);
        return null;
    }

    /// <param name="input">The rows of FROM that WHERE keeps.</param>
    public LogicalNode Bind(LogicalNode node, LogicalNode input, LateDataSyntax late)
    {
        if (node is not WindowAggregateNode aggregate)
        {
            ReportNoWindow(late.Span);
            return node;
        }

        var isNamed = !ReferenceEquals(context.Query, context.Result);
        if (scope.IsUnknown || Refuse(aggregate, isNamed, late.Span))
        {
            return node;
        }

        if (isNamed)
        {
            context.LateRows.Add(new NamedLateRows(late.Target!, Rows(aggregate, input)));
            return node;
        }

        var items = scope.Input.Output.Select((_, i) => scope.Column(i)).ToEquatableArray();
        return aggregate with { Late = new LateOutput(late.Target!.Text, items, scope.Input.Output) };
    }

    public void ReportNoWindow(TextSpan span) => context.Report(BindingRules.EmitNeedsWindow, span, "LATE DATA TO");

    private static bool IsNamed(BindingContext context, QuerySyntax query) => context.MayNameLateRows.Exists(x => ReferenceEquals(x, query));

    /// <summary>Late rows are behind the watermark: none of their columns is an event time.</summary>
    private static LateNode Rows(WindowAggregateNode aggregate, LogicalNode input)
    {
        var columns = input.Output.Select(x => x with { TimeLag = null }).Append(new RowColumn("late_by", SqlType.Interval, false, ClrKind.TimeSpan));
        return new LateNode(input, aggregate.Window, aggregate.TimeColumn, aggregate.Emission.Lateness, columns.ToEquatableArray())
        {
            Sessions = aggregate.Window.Kind == WindowKind.Session ? SessionsOf(aggregate) : null,
        };
    }

    private static LateSessions SessionsOf(WindowAggregateNode aggregate)
    {
        var expand = (aggregate.Input is FilterNode { Input: var below } ? below : aggregate.Input) as ExpandNode;
        var keys = aggregate.Keys.Select(Own).Where(x => x is not ConstantExpr).ToEquatableArray();
        var calls = aggregate.Aggregates.Where(x => AggregateFailure.OfRow(x, aggregate.Input)).Select(x => x.Map(Own)).ToEquatableArray();
        return new LateSessions(keys, calls);

        Expr Own(Expr expr) => expand is null ? expr : ExpressionTree.Substitute(expr, expand.Copies[0]);
    }

    private bool Refuse(WindowAggregateNode aggregate, bool isNamed, TextSpan span)
    {
        var (construct, instead) = !ChangeModes.IsAppendOnly(aggregate.Input) ? ("LATE DATA TO over a changelog, from which rows are taken back", Instead)
            : scope.Own >= 0 ? ("LATE DATA TO of rows with queries as values", "put the values into a query around the groups")
            : isNamed && aggregate.TimeColumn >= scope.Input.Output.Count ? ("LATE DATA TO a table where windows go by the clock", "no row is late by the clock")
            : !isNamed && Computes(scope.Input) ? ("LATE DATA TO over columns that FROM computes", "read the stream itself, and compute in this SELECT")
            : (null, "");
        if (construct is not null)
        {
            context.Diagnostics.NotSupportedYet(span, construct, instead);
        }

        return construct is not null;
    }

    /// <summary>Late rows are made outside of the loop that answers for rows which fail: their columns must be there.</summary>
    private static bool Computes(LogicalNode node)
    {
        while (node is FilterNode or ProjectNode)
        {
            if (node is ProjectNode project && !project.Items.All(x => x is ColumnExpr))
            {
                return true;
            }

            node = LogicalTree.Children(node)[0];
        }

        return false;
    }
}
