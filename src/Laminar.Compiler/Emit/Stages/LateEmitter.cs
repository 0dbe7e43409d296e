using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The second output of a query: rows that come too late, and what makes them of the rows that come in.</summary>
internal static class LateEmitter
{
    private static readonly RowColumn LateBy = new("LateBy", SqlType.Interval, false, ClrKind.TimeSpan);

    public static void EmitRow(CodeWriter writer, EquatableArray<RowColumn> late, QueryNames names)
    {
        var columns = late.Append(LateBy).ToEquatableArray();
        writer.Line("/// <summary>A row that came too late, and by how much: how far the watermark was past the end of its last window and the allowed lateness.</summary>");
        RowEmitter.EmitRecord(writer, columns, names.Late!);
    }

    /// <summary>A class: it is called off the hot path, and its operator need not know the sink.</summary>
    public static void EmitMaker(CodeWriter writer, LateOutput late, QueryNames names, StageScope scope)
    {
        var columns = late.Columns.Append(LateBy).ToEquatableArray();
        var items = late.Items.Append(new LocalExpr("by", LateBy.Clr, LateBy.Type, LateBy.Nullable)).ToEquatableArray();
        var heading = $"private sealed class {names.LateRows}<TLate> : {OperatorCatalog.LateRows}<{scope.InputType}> where TLate : struct, {OperatorCatalog.Sink}<{names.Late}>";
        writer.Blank().Block(heading, () =>
        {
            writer.Line("private TLate _sink;");
            writer.Blank().Block($"public {names.LateRows}(TLate sink)", () => writer.Line("_sink = sink;"));
            writer.Blank().Block($"public override void Take(in {scope.InputType} row, global::System.TimeSpan by)", () =>
            {
                foreach (var statement in RowEmitter.Fill("var late", names.Late!, isPublic: true, columns, items, scope.Expressions(scope.Input)))
                {
                    writer.Line(statement);
                }

                writer.Line($"_sink.OnRows(new global::System.ReadOnlySpan<{names.Late}>(in late));");
            });
        });
    }
}
