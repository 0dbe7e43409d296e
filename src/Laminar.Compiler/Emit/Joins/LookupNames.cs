using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>What a look into a table does in its own loop: the stage before it, where that can neither fail nor take memory for text, and the one after it.</summary>
/// <param name="In">What is pushed.</param>
/// <param name="Projection">The struct that makes left rows of it.</param>
/// <param name="Out">What is handed on.</param>
/// <param name="Result">The struct that makes it of joined rows.</param>
/// <param name="TakesProjection">Whether the stage before it is part of it.</param>
internal sealed record LookupNames(string In, string Projection, string Out, string Result, bool TakesProjection)
{
    /// <summary>Whether the first stage of a pipeline is done by the lookup join that it begins with.</summary>
    public static bool TakesResult(PhysicalPipeline pipeline, bool makesText) =>
        pipeline.Source is JoinSource { Join: LookupJoinStage } && !makesText && pipeline.Stages is { Count: > 0 } stages && stages[0] is ProjectStage &&
        !(stages.Count > 1 && StageText.IsOne(stages[0], stages[1], makesText));

    public static LookupNames Of(PipelineNames names, bool makesText)
    {
        var left = names.Inputs[0];
        var last = left.Stages.Count - 1;

        // The only stage between two lookups is the first one's result.
        var isTaken = last == 0 && TakesResult(left.Pipeline, makesText);
        var takesProjection = !makesText && last >= 0 && !isTaken && left.Pipeline.Stages[last] is ProjectStage { CanFail: false };
        var takesResult = TakesResult(names.Pipeline, makesText);
        return new(
            !takesProjection ? names.Join!.Left : last == 0 ? left.InputType : left.Stages[last - 1].Handed,
            takesProjection ? left.Stages[last].Spec : AsItIs(names.Join!.Left),
            takesResult ? names.Stages[0].Handed : names.Join!.Output,
            takesResult ? names.Stages[0].Spec : AsItIs(names.Join!.Output),
            takesProjection);
    }

    /// <summary>The operator over what follows.</summary>
    public string Type(JoinStage stage, JoinNames names, string next) =>
        $"{OperatorCatalog.LookupJoin}<{In}, {names.Left}, {Projection}, {names.Right}, {JoinOperator.KeyOf(stage, names)}, {names.Output}, {names.Spec}, {Out}, {Result}, {next}>";

    private static string AsItIs(string row) => $"{OperatorCatalog.AsItIs}<{row}>";
}
