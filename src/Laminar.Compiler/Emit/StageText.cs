using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The operator of a stage: its type over the next one's, and how it is made.</summary>
internal static class StageText
{
    public static string Type(PhysicalStage stage, StageNames names, string input, string next)
    {
        if (stage is TimeOrderStage)
        {
            return $"{OperatorCatalog.TimeOrder}<{input}, {names.Output}, {names.Spec}, {next}>";
        }

        if (stage is RankStage rank)
        {
            if (rank.ClosesBy < 0 && !stage.ReadsChangelog)
            {
                return TopN(rank, names, names.Output, $"{OperatorCatalog.AsItIs}<{names.Output}>", next);
            }

            var top = rank.ClosesBy >= 0 ? OperatorCatalog.ClosingTopN : OperatorCatalog.PartitionTopNOfChanges;
            return $"{top}<{names.Output}, {(rank.Key.IsEmpty ? OperatorCatalog.NoKey : names.Key)}, {names.Spec}, {next}>";
        }

        if (stage is OverStage over)
        {
            return $"{OperatorCatalog.Over}<{OverEmitter.Arguments(over, names, input)}, {names.Spec}, {next}>";
        }

        if (stage is UnnestStage)
        {
            return $"{OperatorCatalog.Unnest}<{input}, {names.Handed}, {names.Spec}, {next}>";
        }

        if (stage is MatchStage match)
        {
            return $"{OperatorCatalog.RowPatterns}<{MatchEmitter.Arguments(match, names, input)}, {names.Spec}, {next}>";
        }

        if (stage is GapFillStage gaps)
        {
            return $"{OperatorCatalog.GapFill}<{GapFillEmitter.Arguments(gaps, names, input)}, {names.Spec}, {next}>";
        }

        if (stage is ExpandStage)
        {
            return $"{OperatorCatalog.Expand}<{input}, {names.Handed}, {names.Spec}, {next}>";
        }

        if (stage is ProbeStage)
        {
            return $"{OperatorCatalog.Probe}<{input}, {names.Handed}, {names.Spec}, {next}>";
        }

        if (stage is LateStage)
        {
            return $"{OperatorCatalog.Late}<{input}, {names.Handed}, {names.Spec}, {next}>";
        }

        if (stage is TopNStage { Limit: 0 })
        {
            return $"{OperatorCatalog.WindowSort}<{names.Output}, {names.Spec}, {next}>";
        }

        if (stage is TopNStage)
        {
            var top = $"{OperatorCatalog.TopN}<{names.Output}, {names.Spec}, {next}>";
            return stage.ReadsChangelog ? top : $"{OperatorCatalog.Inserts}<{names.Output}, {top}>";
        }

        if (stage is not WindowAggregateStage aggregate)
        {
            return $"{OperatorCatalog.FilterProject}<{input}, {names.Handed}, {names.Spec}, {next}>";
        }

        var key = aggregate.Key.IsEmpty ? OperatorCatalog.NoKey : names.Key;
        var isOfSessions = aggregate.Window.Kind == WindowKind.Session;
        var operatorType = aggregate.LateItems is not null ? OperatorCatalog.LateOfSessions : aggregate.Changelog is not null ? isOfSessions ? OperatorCatalog.ChangelogSessions : OperatorCatalog.ChangelogAggregate
            : isOfSessions ? OperatorCatalog.SessionAggregate
            : OperatorCatalog.WindowAggregate;
        var after = IsSettled(stage) ? $"{OperatorCatalog.Settled}<{names.Output}, {next}>" : next;
        return $"{operatorType}<{input}, {key}, {names.State}, {names.Output}, {names.Spec}, {after}>";
    }

    /// <summary>Whether two stages are one operator: ranks make a row only where it is kept, if making it can neither fail nor take memory for text.</summary>
    public static bool IsOne(PhysicalStage stage, PhysicalStage next, bool makesText) =>
        stage is ProjectStage { CanFail: false } && next is RankStage { ClosesBy: < 0, ReadsChangelog: false } && !makesText;

    /// <summary>The operator of two stages that are one.</summary>
    public static string Type(StageNames projection, RankStage rank, StageNames names, string input, string next) =>
        TopN(rank, names, input, projection.Spec, next);

    private static string TopN(RankStage rank, StageNames names, string input, string projection, string next) =>
        $"{OperatorCatalog.PartitionTopN}<{input}, {names.Output}, {projection}, {(rank.Key.IsEmpty ? OperatorCatalog.NoKey : names.Key)}, {names.Spec}, {next}>";

    /// <summary>Target-typed: the field's type has said it all.</summary>
    public static string New(PhysicalStage stage, string next, string? lateRows)
    {
        var isTwo = IsSettled(stage) || stage is TopNStage { ReadsChangelog: false, Limit: > 0 };
        var late = stage is WindowAggregateStage { Late: not null } ? $", new {lateRows}<TLate>(late)" : "";
        return $"new(Context, {(isTwo ? $"new(Context, {next})" : next)}{late})";
    }

    /// <summary>An operator of changelogs that takes nothing back hands on plain rows.</summary>
    private static bool IsSettled(PhysicalStage stage) => stage is WindowAggregateStage { Changelog: not null, Changes: ChangeMode.Append };
}
