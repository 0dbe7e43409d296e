using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A join with the row that a time chooses: the members of IAsofJoin.</summary>
internal static class AsofJoinEmitter
{
    public static void Emit(CodeWriter writer, AsofJoinStage stage, JoinNames names, bool isPublic, TextLiterals literals)
    {
        var heading = $"private readonly struct {names.Spec} : {OperatorCatalog.AsofJoinSpec}<{names.Left}, {names.Right}, {JoinOperator.KeyOf(stage, names)}, {names.Output}>";
        writer.Blank().Block(heading, () =>
        {
            writer.Line($"public static {OperatorCatalog.AsofDirection} Direction => {OperatorCatalog.AsofDirection}.{stage.Direction};").Blank();
            writer.Line($"public static bool TakesEqual => {FilterEmitter.Bool(stage.TakesEqual)};").Blank();
            writer.Line($"public static long Before => {Literal.Long(stage.Before)};").Blank();
            writer.Line($"public static long After => {Literal.Long(stage.After)};").Blank();
            writer.Line($"public static long LeftLag => {Literal.Long(stage.LeftLag)};").Blank();
            writer.Line($"public static long RightLag => {Literal.Long(stage.RightLag)};").Blank();
            if (stage.TellsTimes)
            {
                writer.Line("public static bool TellsTimes => true;").Blank();
            }

            var pair = new PairReader(stage, names);
            writer.Line($"public static long LeftTimeOf(in {names.Left} left) => {Time(pair.Member(stage.LeftTime), stage.Left[stage.LeftTime])};").Blank();
            writer.Line($"public static long RightTimeOf(in {names.Right} right) => {Time(pair.Member(stage.RightTime + stage.Left.Count), stage.Right[stage.RightTime])};").Blank();
            var time = RowEmitter.Members(stage.Right, names.Right)[stage.RightTime];
            writer.Line($"public static {names.Right} RightAt(in {names.Right} right, long time) => right with {{ {time} = new {OperatorCatalog.Timestamp}(time) }};").Blank();
            JoinRowsEmitter.Emit(writer, stage, names, isPublic, literals);
        });
    }

    /// <summary>A row without a time was bad before it came here.</summary>
    private static string Time(string member, RowColumn column) => member + (column.Nullable ? ".GetValueOrDefault()" : "") + ".Nanoseconds";
}
