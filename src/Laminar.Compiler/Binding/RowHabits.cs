using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>How a query's computed columns are held in C#: as the stream it reads holds its own.</summary>
/// <param name="Text">Utf8, unless the stream has string columns and no Utf8 ones.</param>
/// <param name="Timestamp">As the stream's event time, where that is a type of times (not a number).</param>
internal sealed record RowHabits(ClrKind Text, ClrKind Timestamp)
{
    /// <summary>Of all streams below; where they differ, Utf8 and Timestamp.</summary>
    public static RowHabits Of(LogicalNode node)
    {
        var all = LogicalTree.Downwards(node).OfType<ScanNode>().Select(scan => Of(scan.Stream)).Distinct().ToList();
        return new RowHabits(
            all.Count > 0 && all.All(x => x.Text == ClrKind.String) ? ClrKind.String : ClrKind.Utf8,
            all.Count > 0 && all.All(x => x.Timestamp == all[0].Timestamp) ? all[0].Timestamp : ClrKind.Timestamp);
    }

    /// <summary>A column passed through keeps its own.</summary>
    public ClrKind For(Expr expr) => expr is ColumnExpr column && !column.Type.IsPacked ? column.Clr : For(expr.Type);

    public ClrKind For(SqlType type) => type.Kind switch
    {
        TypeKind.Boolean => ClrKind.Bool,
        TypeKind.TinyInt => ClrKind.SByte,
        TypeKind.SmallInt => ClrKind.Int16,
        TypeKind.Integer => ClrKind.Int32,
        TypeKind.UTinyInt => ClrKind.Byte,
        TypeKind.USmallInt => ClrKind.UInt16,
        TypeKind.UInteger => ClrKind.UInt32,
        TypeKind.UBigInt => ClrKind.UInt64,
        TypeKind.Real => ClrKind.Single,
        TypeKind.Double => ClrKind.Double,
        TypeKind.Decimal => ClrKind.Decimal,
        TypeKind.Text => Text,
        TypeKind.Timestamp => Timestamp,
        TypeKind.Date => ClrKind.DateOnly,
        TypeKind.Array or TypeKind.Row or TypeKind.Map or TypeKind.Bytes => ClrKind.Utf8,
        TypeKind.Time => ClrKind.TimeOnly,
        TypeKind.Interval => ClrKind.TimeSpan,
        _ => ClrKind.Int64,
    };

    private static RowHabits Of(StreamEntry stream)
    {
        var text = stream.Columns.Any(x => x.Clr == ClrKind.String) && stream.Columns.All(x => x.Clr != ClrKind.Utf8) ? ClrKind.String : ClrKind.Utf8;
        var time = stream.EventTime >= 0 && stream.EventTime < stream.Columns.Count ? stream.Columns[stream.EventTime].Clr : ClrKind.Timestamp;
        return new RowHabits(text, time is ClrKind.DateTime or ClrKind.DateTimeOffset ? time : ClrKind.Timestamp);
    }
}
