using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A filter and projection: the two members of IProjection.</summary>
internal static class ProjectEmitter
{
    public static void Emit(CodeWriter writer, ProjectStage stage, StageScope scope)
    {
        var names = scope.Names;
        var heading = $"private readonly struct {names.Spec} : {OperatorCatalog.Projection}<{scope.InputType}, {names.Handed}>";
        writer.Blank().Block(heading, () =>
        {
            FilterEmitter.Emit(writer, stage, scope);
            var emitter = scope.Expressions(scope.Input);
            var target = stage.ReadsChangelog ? "output" : "result";
            var statements = RowEmitter.Fill(target, names.Output, scope.IsLast, stage.Output, stage.Items, emitter);
            writer.Blank().Block($"public static void Map(in {scope.InputType} row, out {names.Handed} result)", () =>
            {
                if (stage.ReadsChangelog)
                {
                    writer.Line($"{names.Output} {target};");
                }

                foreach (var statement in statements)
                {
                    writer.Line(statement);
                }

                if (stage.ReadsChangelog)
                {
                    // One of a pair may be dropped: each then stands alone.
                    var kind = stage.Filter.Count > 0 ? $"{OperatorCatalog.ChangeKinds}.Alone(row.Kind)" : "row.Kind";
                    writer.Line($"result = new {names.Handed}({target}, {kind});");
                }
            });
        });
    }
}
