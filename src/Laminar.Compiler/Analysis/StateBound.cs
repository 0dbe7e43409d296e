using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Analysis;

/// <summary>A group for each key, for ever: the state of a GROUP BY or DISTINCT without window grows with the keys that the stream has ever had.</summary>
internal static class StateBound
{
    public static void Check(AggregateSite site, StateConsent consent, DiagnosticBag diagnostics)
    {
        if (consent == StateConsent.Said || site.Node is not GroupAggregateNode aggregate || site.Query.StateTtl is not null)
        {
            return;
        }

        var unbounded = aggregate.Keys.Where(key => !IsSmall(key, aggregate.Input)).Select(Name).Distinct().ToList();
        if (unbounded.Count > 0)
        {
            var rule = consent == StateConsent.None && UniqueKey.IsIn(aggregate.Keys, aggregate.Input) ? StreamingRules.UniqueGroups : StreamingRules.UnboundedGroups;
            diagnostics.Report(rule, site.Span, Answers(site, aggregate), string.Join(", ", unbounded));
        }
    }

    /// <summary>Few values: by type (BOOLEAN, an enum), because there is but one, or because the stream declares it.</summary>
    internal static bool IsSmall(Expr key, LogicalNode input) =>
        key.Type.Kind == TypeKind.Boolean || key is ConstantExpr || ColumnOrigin.Of(key, input) is { ClrTypeName: not null } or { IsBounded: true };

    internal static string Name(Expr key) => key is ColumnExpr column ? column.Name : "value of an expression";

    /// <summary>A window where there is something to group by and a time to go by; a TTL over rows that stay.</summary>
    private static EquatableArray<SqlFix> Answers(AggregateSite site, GroupAggregateNode aggregate)
    {
        var fixes = new List<SqlFix>();
        if (aggregate.Aggregates.Count > 0 && aggregate.Input.Output.Count(column => column.TimeLag is not null) == 1)
        {
            fixes.Add(new SqlFix("Group by an hour too", new TextSpan(site.Span.End, 0), ", TUMBLE(INTERVAL '1' HOUR)"));
        }

        if (ChangeModes.IsAppendOnly(aggregate.Input) && StateTtlBinder.HasTime(aggregate.Input))
        {
            fixes.Add(new SqlFix("Add STATE TTL INTERVAL '1' DAY", new TextSpan(site.Query.Span.End, 0), "\nSTATE TTL INTERVAL '1' DAY"));
        }

        return fixes.ToEquatableArray();
    }
}
