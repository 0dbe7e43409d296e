using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A join with a table that is asked: the members of IAskedJoin.</summary>
internal static class AskedJoinEmitter
{
    public static void Emit(CodeWriter writer, AskedJoinStage stage, JoinNames names, bool isPublic, TextLiterals literals)
    {
        var types = $"{names.Left}, {names.Right}, {JoinOperator.KeyOf(stage, names)}, {names.Output}, {AskedType(stage)}, {stage.Table.ClrName}";
        writer.Blank().Block($"private readonly struct {names.Spec} : {OperatorCatalog.AskedJoinSpec}<{types}>", () =>
        {
            writer.Line($"public static string Table => {Literal.Text(stage.Table.Name)};").Blank();
            writer.Line($"public static long Ttl => {Literal.Long(stage.Asked.Ttl)};").Blank();
            writer.Line($"public static int MaxEntries => {Literal.Long(stage.Asked.MaxEntries)};").Blank();
            writer.Line($"public static int MaxInFlight => {Literal.Long(stage.Asked.MaxInFlight)};").Blank();
            writer.Line($"public static int Retries => {Literal.Long(stage.Asked.Retries)};").Blank();
            Unusual("Timeout", stage.Asked.Timeout);
            Unusual("RetryPause", stage.Asked.RetryPause);
            writer.Line($"public static {AskedType(stage)} AskedOf(in {names.Left} left) => {Asked(stage, names, literals)};").Blank();
            writer.Block($"public static void Read(in {stage.Table.ClrName} row, out {names.Right} right)", () =>
            {
                foreach (var line in RowEmitter.Fill("right", names.Right, isPublic: false, stage.Right, stage.Read, new ExpressionEmitter(new SourceRow(stage.Table), literals)))
                {
                    writer.Line(line);
                }
            });
            writer.Blank();
            JoinRowsEmitter.Emit(writer, stage, names, isPublic, literals);
        });

        void Unusual(string name, long value)
        {
            if (value > 0)
            {
                writer.Line($"public static long {name} => {Literal.Long(value)};").Blank();
            }
        }
    }

    /// <summary>The key as the table takes it: its one column, or a tuple.</summary>
    public static string AskedType(AskedJoinStage stage) => stage.Key.Count == 1 ? Type(stage, 0) : $"({string.Join(", ", stage.Key.Select((_, i) => Type(stage, i)))})";

    private static string Type(AskedJoinStage stage, int key) => stage.Key[key].ClrTypeName ?? ClrTypes.Of(stage.Key[key].Clr, nullable: false);

    private static string Asked(AskedJoinStage stage, JoinNames names, TextLiterals literals)
    {
        var emitter = new ExpressionEmitter(new PairReader(stage, names), literals);
        var values = stage.Key.Select((column, i) =>
        {
            var left = stage.Left[stage.Keys.Left[i]];
            var value = RowEmitter.Value(
                emitter, new ColumnExpr(stage.Keys.Left[i], left.Name, left.Type, left.Nullable, left.Clr), new RowColumn(column.Name, column.Type, false, column.Clr));
            return column.ClrTypeName is { } type ? $"({type}){value.In(Precedence.Unary)}" : value.Text;
        }).ToList();
        return values.Count == 1 ? values[0] : $"({string.Join(", ", values)})";
    }
}
