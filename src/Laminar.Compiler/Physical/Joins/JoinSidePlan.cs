using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>One side of a join while it is planned: its rows hold each column in its canonical type, and keys that are no columns behind them.</summary>
internal sealed class JoinSidePlan
{
    private readonly List<Expr> _items = [];
    private readonly List<RowColumn> _columns = [];
    private readonly LogicalNode _input;

    public JoinSidePlan(LogicalNode input, ClrKind text)
    {
        _input = input;
        for (var i = 0; i < input.Output.Count; i++)
        {
            var column = input.Output[i];
            _items.Add(new ColumnExpr(i, column.Name, column.Type, column.Nullable, column.Clr));
            _columns.Add(column with { Clr = column.Type.Kind == TypeKind.Text ? TextForm(i) ?? text : CanonicalTypes.Of(column.Type, text) });
        }
    }

    public EquatableArray<RowColumn> Columns => _columns.ToEquatableArray();

    /// <summary>What the side's pipeline is planned for: the input, with the keys that are computed where there are some.</summary>
    public LogicalNode Node => _items.Count == _input.Output.Count ? _input : new ProjectNode(_input, _items.ToEquatableArray(), Columns);

    /// <summary>The form of a text, or null where it has none of its own.</summary>
    public ClrKind? TextForm(Expr expression) => expression is ColumnExpr column ? _columns[column.Index].Clr : CanonicalTypes.TextForm(expression);

    /// <summary>The column that a value is in, held like this.</summary>
    public int ColumnOf(Expr value, ClrKind kind)
    {
        if (value is ColumnExpr column && _columns[column.Index].Clr == kind)
        {
            return column.Index;
        }

        var made = _items.IndexOf(value);
        if (made >= _input.Output.Count && _columns[made].Clr == kind)
        {
            return made;
        }

        _items.Add(value);
        _columns.Add(new RowColumn("key" + (_items.Count - _input.Output.Count), value.Type, value.Nullable, kind));
        return _items.Count - 1;
    }

    private ClrKind? TextForm(int column) => _input is ProjectNode project ? CanonicalTypes.TextForm(project.Items[column]) : _input.Output[column].Clr;
}
