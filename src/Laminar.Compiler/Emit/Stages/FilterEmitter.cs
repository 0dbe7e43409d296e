using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The members every stage has: its filter and whether it can fail.</summary>
internal static class FilterEmitter
{
    public static void Emit(CodeWriter writer, PhysicalStage stage, StageScope scope)
    {
        var filters = stage.Filter.Count > 0;
        var condition = filters ? scope.Expressions(scope.Input).Conditions(stage.Filter) : "true";
        writer.Line($"public static bool Filters => {Bool(filters)};");
        writer.Blank().Line($"public static bool CanFail => {Bool(stage.CanFail)};");
        writer.Blank().Line($"public static bool Keep(in {scope.InputType} row) => {condition};");
    }

    public static string Bool(bool value) => value ? "true" : "false";
}
