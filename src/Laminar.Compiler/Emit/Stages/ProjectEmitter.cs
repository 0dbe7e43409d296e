using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A filter and projection: the two members of IProjection.</summary>
internal static class ProjectEmitter
{
    public static void Emit(CodeWriter writer, ProjectStage stage, StageScope scope)
    {
        var names = scope.Names;
        var heading = $"private readonly struct {names.Spec} : {OperatorCatalog.Projection}<{scope.InputType}, {names.Output}>";
        writer.Blank().Block(heading, () =>
        {
            FilterEmitter.Emit(writer, stage, scope);
            var emitter = scope.Expressions(scope.Input);
            var statements = RowEmitter.Fill("result", names.Output, scope.IsLast, stage.Output, stage.Items, emitter);
            writer.Blank().Block($"public static void Map(in {scope.InputType} row, out {names.Output} result)", () =>
            {
                foreach (var statement in statements)
                {
                    writer.Line(statement);
                }
            });
        });
    }
}
