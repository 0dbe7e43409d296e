using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A look into a table: the members of ILookupJoin.</summary>
internal static class LookupJoinEmitter
{
    public static void Emit(CodeWriter writer, LookupJoinStage stage, JoinNames names, bool isPublic, TextLiterals literals)
    {
        var heading = $"private readonly struct {names.Spec} : {OperatorCatalog.LookupJoinSpec}<{names.Left}, {names.Right}, {JoinOperator.KeyOf(stage, names)}, {names.Output}>";
        writer.Blank().Block(heading, () =>
        {
            writer.Line($"public static bool Replaces => {FilterEmitter.Bool(stage.Identity.Count > 0)};").Blank();
            writer.Line($"public static bool SameRight(in {names.Right} right, in {names.Right} other) => {Same(stage, names)};").Blank();
            JoinRowsEmitter.Emit(writer, stage, names, isPublic, literals);
        });
    }

    private static string Same(LookupJoinStage stage, JoinNames names)
    {
        var members = RowEmitter.Members(stage.Right, names.Right);
        return stage.Identity.Count > 0 ? string.Join(" && ", stage.Identity.Select(i => $"right.{members[i]}.Equals(other.{members[i]})"))
            : stage.RightStays ? "false"
            : "right.Equals(other)";
    }
}
