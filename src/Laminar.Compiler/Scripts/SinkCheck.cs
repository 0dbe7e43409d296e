using System.Globalization;
using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>Whether a query's rows fit a sink: as many columns, and each of a type that the sink's column takes without loss.</summary>
internal static class SinkCheck
{
    public static void Report(ScriptSink sink, EquatableArray<RowColumn> query, TextSpan span, DiagnosticBag diagnostics)
    {
        if (sink.Columns.Count == 0)
        {
            return;
        }

        if (sink.Columns.Count != query.Count)
        {
            diagnostics.Report(ScriptRules.ColumnCount, span, Count(query.Count), sink.Name, Count(sink.Columns.Count), string.Join(", ", sink.Columns.Select(column => column.Name)));
            return;
        }

        for (var i = 0; i < query.Count; i++)
        {
            var from = query[i];
            var to = sink.Columns[i];
            if (!Fits(from.Type, to.Type))
            {
                diagnostics.Report(ScriptRules.ColumnType, span, from.Name, TypeText.Of(from.Type), to.Name, sink.Name, TypeText.Of(to.Type), Conversion(from.Type, to.Type));
            }
            else if (from.Nullable && !to.Nullable)
            {
                diagnostics.Report(ScriptRules.NullColumn, span, from.Name, to.Name, sink.Name);
            }
        }
    }

    /// <summary>
    /// Files that only grow cannot take rows back. With a key the reader knows which row each change replaces; debezium's envelope says it of itself; people
    /// who watch a terminal see the kind of each change.
    /// </summary>
    public static void ReportChanges(ScriptSink sink, PhysicalPlan? plan, TextSpan span, DiagnosticBag diagnostics)
    {
        var takesChanges = sink.Key.Count > 0 || sink.Options.Format == RecordFormat.Debezium || sink.Options.Connector is Connector.Print or Connector.Blackhole;
        if (plan is { Changes: not ChangeMode.Append } && !takesChanges)
        {
            diagnostics.Report(StreamingRules.ChangesIntoAppend, span, sink.Name);
        }
    }

    /// <summary>Values are written as text, so a wider number type needs no conversion: its text is the same.</summary>
    private static bool Fits(SqlType from, SqlType to) =>
        (from.IsPacked && to.IsPacked ? from == to : from.Kind == to.Kind)
        || from.Kind is TypeKind.Error or TypeKind.Null
        || (from.IsInteger && to.IsInteger && Bits(from) <= Bits(to) && (IsSigned(to) ? IsSigned(from) || Bits(from) < Bits(to) : !IsSigned(from)))
        || (from.IsInteger && to.Kind is TypeKind.Decimal or TypeKind.Double)
        || (from.Kind == TypeKind.Real && to.Kind == TypeKind.Double)
        || (from.Kind == TypeKind.Date && to.Kind == TypeKind.Timestamp);

    private static string Conversion(SqlType from, SqlType to) =>
        CastRules.Allows(from, to) ? $": write CAST(… AS {TypeText.Of(to)}) around it in the select list" : CastRules.Hint(from, to) is { Length: > 0 } hint ? hint : ": give the sink a column of the query's type";

    private static int Bits(SqlType type) => type.Kind switch
    {
        TypeKind.TinyInt or TypeKind.UTinyInt => 8,
        TypeKind.SmallInt or TypeKind.USmallInt => 16,
        TypeKind.Integer or TypeKind.UInteger => 32,
        _ => 64,
    };

    private static bool IsSigned(SqlType type) => type.Kind <= TypeKind.BigInt;

    private static string Count(int columns) => columns.ToString(CultureInfo.InvariantCulture) + (columns == 1 ? " column" : " columns");
}
