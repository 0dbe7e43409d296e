using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Physical;

/// <summary>Decides which aggregates are ones of changelogs, and what their rows do to the result.</summary>
internal static class ChangelogPlanner
{
    public static WindowAggregateStage Plan(WindowAggregateStage stage, WindowGrouping grouping, bool isResult)
    {
        if (grouping.IsOfClosedWindows)
        {
            return stage;
        }

        var changes = Changes(stage, grouping, isResult);
        var canFail = stage.Having.Any(Failure.Of)
            || stage.Results.Any(x => x.CanFail)
            || stage.Items.Zip(stage.Output, Failure.OfOutput).Any(fails => fails);
        return stage with
        {
            ReadsChangelog = grouping.ReadsChangelog,
            Changes = changes,
            Changelog = new ChangelogAggregation(grouping.Emission, grouping.ReadsChangelog, changes == ChangeMode.Upsert, grouping.HasTime, canFail) { Ttl = grouping.Ttl, IsByArrival = grouping.ReadsChangelog && grouping.IsOfClock },
        };
    }

    /// <summary>
    /// Closed windows are final, and so is that a row has occurred. What operators read within a plan is a Z-set: only who reads the query's result can know rows
    /// by their keys, where it has them all.
    /// </summary>
    private static ChangeMode Changes(WindowAggregateStage stage, WindowGrouping grouping, bool isResult)
    {
        if (grouping.Emission.IsAppendOnly || grouping.Window == WindowSpec.None && grouping.Aggregates.Count == 0 && !grouping.ReadsChangelog)
        {
            return ChangeMode.Append;
        }

        return isResult && grouping.Emission.Kind is (EmitKind.OnUpdate or EmitKind.Every) && HasKeys(stage) ? ChangeMode.Upsert : ChangeMode.ZSet;
    }

    private static bool HasKeys(WindowAggregateStage stage)
    {
        var read = stage.Items.OfType<ColumnExpr>().Select(x => x.Index).ToList();
        if (stage.Window.Kind == WindowKind.Session)
        {
            // Both its bounds move with its rows: nothing tells a session from row to row.
            return false;
        }

        var hasWindow = stage.Window == WindowSpec.None
            || read.Contains(stage.WindowStartColumn + 1)
            || stage.Window.Kind != WindowKind.Cumulate && read.Contains(stage.WindowStartColumn);
        return hasWindow && Enumerable.Range(0, stage.Key.Columns.Count).All(read.Contains);
    }
}
