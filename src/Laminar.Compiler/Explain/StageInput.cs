using System.Linq;
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
    }

    public StageInput(EquatableArray<RowColumn> columns) => _names = columns.Select(c => Printable.Text(c.Name)).ToEquatableArray();

    /// <summary>Rows come from outside, in any order that the stream's delay allows.</summary>
    public bool IsStream { get; }

    public SqlPrinter Sql => new(column => _names[column.Index]);
}
