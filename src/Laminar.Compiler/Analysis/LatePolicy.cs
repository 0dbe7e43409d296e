using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Analysis;

/// <summary>
/// Rows that come after their window has closed are dropped and counted. That is a decision, so the query should say it. Rows of closed windows come in
/// order: a window over windows has no late rows.
/// </summary>
internal static class LatePolicy
{
    public static bool IsStated(QuerySyntax query) => query.AllowLateness is not null || query.LateData is not null || query.Emit?.Kind == EmitKind.Final;

    public static void Check(AggregateSite site, DiagnosticBag diagnostics)
    {
        if (site.Node is WindowAggregateNode aggregate && !site.SaysLate && !ComesInOrder(aggregate))
        {
            diagnostics.Report(StreamingRules.NoLatePolicy, site.Span, Answers(new TextSpan(site.Query.Span.End, 0)));
        }
    }

    /// <summary>So do rows by the clock.</summary>
    private static bool ComesInOrder(WindowAggregateNode aggregate) => ColumnOrigin.IsClock(aggregate.TimeColumn, aggregate.Input)
        || LogicalTree.Downwards(aggregate.Input).Any(x => x is WindowAggregateNode { Emission.IsAppendOnly: true });

    private static EquatableArray<SqlFix> Answers(TextSpan end) => EquatableArray.Of(
        new SqlFix("Add LATE DATA DROP", end, "\nLATE DATA DROP"),
        new SqlFix("Add ALLOW LATENESS INTERVAL '1' MINUTE", end, "\nALLOW LATENESS INTERVAL '1' MINUTE"));
}
