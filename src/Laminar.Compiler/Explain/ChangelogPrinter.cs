using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Explain;

/// <summary>What an operator's rows do to the result, and when an aggregate of changelogs tells of its groups.</summary>
internal static class ChangelogPrinter
{
    public static string Mode(ChangeMode mode) => mode switch
    {
        ChangeMode.Append => "append-only",
        ChangeMode.Upsert => "upsert changelog (+I, +U, -D): each row replaces the one with the same key",
        _ => "Z-set changelog (+I, -U, +U, -D)",
    };

    public static void PrintTime(PlanText text, WindowAggregateStage stage, ChangelogAggregation changelog, string time, bool isStream)
    {
        if (changelog.HasTime)
        {
            text.Item("watermark", stage.Delay == WindowGrouping.Upstream
                ? TimeOrderPrinter.Watermark(isFed: true, stage.Lag, 0, time)
                : TimeOrderPrinter.Watermark(isFed: false, 0, stage.Delay, time));
        }

        if (changelog.ReadsChangelog)
        {
            text.Item("reads", "a changelog: rows that are taken back are taken out of their groups");
        }

        text.Item("emits", Mode(stage.Changes));
        text.More(When(stage, changelog));
        if (changelog.Ttl > 0)
        {
            text.Item("forgets", $"a group {Duration.Text(changelog.Ttl)} after its last row: {(stage.Changes == ChangeMode.Append ? "what has been handed on stays" : "it is taken back")}");
        }

        if (stage.Window != WindowSpec.None)
        {
            var closed = changelog.Emission.Lateness == 0 ? "its end" : $"its end + {Duration.Text(changelog.Emission.Lateness)}";
            text.Item("late", $"rows whose last window is closed (watermark >= {closed}): counted and {WindowAggregatePrinter.Fate(stage)}");
        }
    }

    public static string Bound(WindowAggregateStage stage) => stage.Key.IsEmpty ? "yes: one group"
        : stage.Changelog!.Ttl > 0 ? $"yes: a group for each key of the last {Duration.Text(stage.Changelog.Ttl)}"
        : stage.Changelog.ReadsChangelog ? "by its input: a group goes with its last row"
        : "no: a group for each key that occurs";

    private static string When(WindowAggregateStage stage, ChangelogAggregation changelog) => changelog.Emission.Kind switch
    {
        EmitKind.Changes => stage.Changes == ChangeMode.Append ? "each group once, at its first row" : "each change at once",
        EmitKind.OnUpdate => "groups that changed, after each batch",
        EmitKind.Every => $"groups that changed, when the watermark passes a multiple of {Duration.Text(changelog.Emission.Every)}{(stage.Window == WindowSpec.None ? "" : ", and when their window closes")}",
        EmitKind.OnWatermark => "groups of a window when watermark >= its end, and after each batch in which late rows changed them",
        _ => $"one row a group when watermark >= end of window{(changelog.Emission.Lateness == 0 ? "" : " + " + Duration.Text(changelog.Emission.Lateness))}",
    };
}
