using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Emit;

/// <summary>Where the columns of a row are in emitted code.</summary>
internal interface IColumnReader
{
    /// <summary>The column in its canonical type.</summary>
    Fragment Read(ColumnExpr column, ExpressionEmitter emitter);

    /// <summary>The column as its member holds it, or null where that is its canonical type anyway.</summary>
    string? ReadRaw(ColumnExpr column);

    /// <summary>The stream's whole row, or null where the rows are not its own any more.</summary>
    string? ReadRow(RowExpr row);
}
