using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A join of rows whose times lie within a bound: the members of IIntervalJoin.</summary>
internal static class IntervalJoinEmitter
{
    public static void Emit(CodeWriter writer, IntervalJoinStage stage, JoinNames names, bool isPublic, TextLiterals literals)
    {
        var heading = $"private readonly struct {names.Spec} : {OperatorCatalog.IntervalJoinSpec}<{names.Left}, {names.Right}, {JoinOperator.KeyOf(stage, names)}, {names.Output}>";
        writer.Blank().Block(heading, () =>
        {
            writer.Line($"public static long Lower => {Literal.Long(stage.Lower)};").Blank();
            writer.Line($"public static long Upper => {Literal.Long(stage.Upper)};").Blank();
            writer.Line($"public static long LeftLag => {Literal.Long(stage.LeftLag)};").Blank();
            writer.Line($"public static long RightLag => {Literal.Long(stage.RightLag)};").Blank();
            var pair = new PairReader(stage, names);
            writer.Line($"public static long LeftTimeOf(in {names.Left} left) => {Time(pair.Member(stage.LeftTime), stage.Left[stage.LeftTime])};").Blank();
            writer.Line($"public static long RightTimeOf(in {names.Right} right) => {Time(pair.Member(stage.RightTime + stage.Left.Count), stage.Right[stage.RightTime])};").Blank();
            JoinRowsEmitter.Emit(writer, stage, names, isPublic, literals);
        });
    }

    /// <summary>A row without a time was bad before it came here.</summary>
    private static string Time(string member, RowColumn column) => member + (column.Nullable ? ".GetValueOrDefault()" : "") + ".Nanoseconds";
}
