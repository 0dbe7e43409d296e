using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Analysis;

/// <summary>What a window over rows drops and what it keeps: late rows, and a partition for each key, for ever.</summary>
internal static class OverPolicy
{
    public static void Check(AggregateSite site, StateConsent consent, DiagnosticBag diagnostics)
    {
        var keys = site.Node switch
        {
            OverNode x => x.Partition,
            MatchNode x => x.Partition,
            RankNode { ClosesBy: < 0 } x => x.Partition.Select(i => (Expr)new ColumnExpr(i, x.Output[i].Name, x.Output[i].Type, x.Output[i].Nullable, x.Output[i].Clr)).ToEquatableArray(),
            _ => default,
        };
        // Of a chain of windows the first is told. Rows of closed windows are in order, and none of them is late.
        if (!site.SaysLate && site.Node is OverNode or MatchNode or GapFillNode && LogicalTree.Children(site.Node)[0] is TimeOrderNode order && !TimeOrders.Has(order.Input, order.TimeColumn, withStreams: false))
        {
            var end = new TextSpan(site.Query.Span.End, 0);
            diagnostics.Report(OverRules.NoLatePolicy, site.Span, EquatableArray.Of(new SqlFix("Add LATE DATA DROP", end, "\nLATE DATA DROP")));
        }

        if (site.Node is OverNode { Only: not null, Frame: { Waits: true } frame } && consent != StateConsent.Said)
        {
            diagnostics.Report(OverRules.WaitsForValue, site.Span, frame.Following.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var unbounded = keys.Where(key => !StateBound.IsSmall(key, LogicalTree.Children(site.Node)[0])).Select(StateBound.Name).Distinct().ToList();
        if (unbounded.Count > 0 && site.Query.StateTtl is null && consent != StateConsent.Said)
        {
            diagnostics.Report(OverRules.Unbounded, site.Span, string.Join(", ", unbounded));
        }
    }
}
