using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Rows that come several times: the members of IRepeat.</summary>
internal static class RepeatEmitter
{
    /// <summary>The operator's type over what follows.</summary>
    /// <param name="row">The rows of the stage before.</param>
    public static string Type(RepeatStage stage, string row, StageNames names, string next) =>
        $"{(stage.ReadsChangelog ? OperatorCatalog.RepeatChanges : OperatorCatalog.Repeat)}<{row}, {names.Output}, {names.Spec}, {next}>";

    /// <param name="before">The columns of the rows that come in, the number of times as the last.</param>
    public static void Emit(CodeWriter writer, RepeatStage stage, StageScope scope, EquatableArray<RowColumn> before)
    {
        var names = scope.Names;
        var emitter = scope.Expressions(scope.Input);
        var columns = before.Select((c, i) => (Expr)new ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)).ToList();
        writer.Blank().Block($"private readonly struct {names.Spec} : {OperatorCatalog.RepeatSpec}<{scope.InputType}, {names.Output}>", () =>
        {
            writer.Line($"public static long CountOf(in {scope.InputType} row) => {emitter.ValueAs(columns[columns.Count - 1], before[before.Count - 1].Clr).Text};");
            writer.Blank().Block($"public static void Map(in {scope.InputType} row, out {names.Output} result)", () =>
            {
                foreach (var statement in RowEmitter.Fill("result", names.Output, scope.IsLast, stage.Output, columns.Take(stage.Output.Count).ToEquatableArray(), scope.Expressions(scope.Input)))
                {
                    writer.Line(statement);
                }
            });
        });
    }
}
