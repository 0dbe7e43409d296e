using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>The names of the columns that a stage's expressions number.</summary>
internal sealed class StageInput
{
    private readonly EquatableArray<string> _names;

    public StageInput(InputStream stream)
    {
        _names = stream.Columns.Select(c => Printable.Text(c.Name)).ToEquatableArray();
        IsStream = true;
        Hold = stream.Watermark is { Strategy: { Partitions: 1, Kind: not (WatermarkKind.Periodic or WatermarkKind.Punctuated or WatermarkKind.Source or WatermarkKind.ProcessingTime) } strategy } ? strategy.Delay : null;
    }

    public StageInput(EquatableArray<RowColumn> columns) => _names = columns.Select(c => Printable.Text(c.Name)).ToEquatableArray();

    /// <summary>Rows come from outside, in any order that the stream's delay allows.</summary>
    public bool IsStream { get; }

    /// <summary>How far the watermark is behind the greatest time that has come; null where rows do not tell.</summary>
    public long? Hold { get; init; }

    public SqlPrinter Sql => new(column => _names[column.Index]);
}
