using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A join of all that both inputs hold: the members of IRegularJoin.</summary>
internal static class RegularJoinEmitter
{
    public static void Emit(CodeWriter writer, RegularJoinStage stage, JoinNames names, bool isPublic, TextLiterals literals)
    {
        var heading = $"private readonly struct {names.Spec} : {OperatorCatalog.RegularJoinSpec}<{names.Left}, {names.Right}, {JoinOperator.KeyOf(stage, names)}, {names.Output}>";
        writer.Blank().Block(heading, () =>
        {
            var pair = new PairReader(stage, names);
            EmitSide(writer, stage.LeftSide, "Left", "left", names.Left, stage.LeftSide.Time < 0 ? null : Time(pair.Member(stage.LeftSide.Time), stage.Left[stage.LeftSide.Time]));
            EmitSide(writer, stage.RightSide, "Right", "right", names.Right, stage.RightSide.Time < 0 ? null : Time(pair.Member(stage.RightSide.Time + stage.Left.Count), stage.Right[stage.RightSide.Time]));
            JoinRowsEmitter.Emit(writer, stage, names, isPublic, literals);
        });
    }

    private static void EmitSide(CodeWriter writer, RegularSide side, string name, string row, string type, string? time)
    {
        writer.Line($"public static long {name}Ttl => {Literal.Long(side.Ttl)};").Blank();
        writer.Line($"public static long {name}Lag => {Literal.Long(side.Lag)};").Blank();
        writer.Line($"public static long {name}TimeOf(in {type} {row}) => {time ?? "0L"};").Blank();
        if (side.Raises)
        {
            writer.Line($"public static bool {name}Raises => true;").Blank();
        }

        // Rows that stay are not compared, and their type need not be one that can be.
        writer.Line($"public static bool Same{name}(in {type} {row}, in {type} other) => {(side.Stays ? "false" : row + ".Equals(other)")};").Blank();
    }

    /// <summary>A row without a time was bad before it came here.</summary>
    private static string Time(string member, RowColumn column) => member + (column.Nullable ? ".GetValueOrDefault()" : "") + ".Nanoseconds";
}
