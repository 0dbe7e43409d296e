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
            EmitEnd(writer, "Left", $"in {names.Left} left", stage.LeftEnd is { } ofLeft ? End(pair.Member(ofLeft.Column), stage.Left[ofLeft.Column], ofLeft.By) : null);
            EmitEnd(writer, "Right", $"in {names.Right} right", stage.RightEnd is { } ofRight ? End(pair.Member(ofRight.Column + stage.Left.Count), stage.Right[ofRight.Column], ofRight.By) : null);
            JoinRowsEmitter.Emit(writer, stage, names, isPublic, literals);
        });
    }

    private static void EmitEnd(CodeWriter writer, string side, string row, string? end)
    {
        writer.Line($"public static bool Has{side}End => {FilterEmitter.Bool(end is not null)};").Blank();
        writer.Line($"public static long {side}EndOf({row}) => {end ?? "0"};").Blank();
    }

    /// <summary>Where it is NULL the row matches nothing.</summary>
    private static string End(string member, RowColumn column, long by)
    {
        var time = member + (column.Nullable ? ".GetValueOrDefault()" : "") + ".Nanoseconds";
        var moved = by == 0 ? time : $"{OperatorCatalog.JoinTimes}.Plus({time}, {Literal.Long(by)})";
        return column.Nullable ? $"{member} is null ? long.MinValue : {moved}" : moved;
    }

    /// <summary>A row without a time was bad before it came here.</summary>
    private static string Time(string member, RowColumn column) => member + (column.Nullable ? ".GetValueOrDefault()" : "") + ".Nanoseconds";
}
