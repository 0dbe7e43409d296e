using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>LATE DATA TO: the rows of FROM that the query's own aggregate drops become its second output.</summary>
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

        var place = context.Result is null ? "in a script" : !ReferenceEquals(query, context.Result) ? "in a sub-query" : query.Body switch
        {
            SelectSyntax => null,
            SetSyntax => "of a UNION",
            ParenthesizedBody => "after a query in parentheses",
            _ => "without SELECT",
        };
        if (place is null)
        {
            return late;
        }

        context.Diagnostics.NotSupportedYet(late.Span, "LATE DATA TO " + place, Instead);
        return null;
    }

    public LogicalNode Bind(LogicalNode node, GroupContext group, LateDataSyntax late)
    {
        if (node is not WindowAggregateNode aggregate)
        {
            ReportNoWindow(late.Span);
            return node;
        }

        if (scope.IsUnknown || Refuse(aggregate, group, late.Span))
        {
            return node;
        }

        var items = scope.Input.Output.Select((_, i) => scope.Column(i)).ToEquatableArray();
        return aggregate with { Late = new LateOutput(late.Target!.Text, items, scope.Input.Output) };
    }

    public void ReportNoWindow(TextSpan span) => context.Report(BindingRules.EmitNeedsWindow, span, "LATE DATA TO");

    private bool Refuse(WindowAggregateNode aggregate, GroupContext group, TextSpan span)
    {
        var (construct, instead) = group.Sets is not null ? ("LATE DATA TO with GROUPING SETS, CUBE or ROLLUP", "the keys that are grouped by in one query, the sets in another")
            : !ChangeModes.IsAppendOnly(aggregate.Input) ? ("LATE DATA TO over a changelog, from which rows are taken back", Instead)
            : Computes(scope.Input) ? ("LATE DATA TO over columns that FROM computes", "read the stream itself, and compute in this SELECT")
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
