using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>Where time is the query's clock, a column after the others says it.</summary>
internal static class ClockColumn
{
    public static LogicalNode Add(LogicalNode input, out int column)
    {
        column = input.Output.Count;
        var items = input.Output.Select((x, i) => (Expr)new ColumnExpr(i, x.Name, x.Type, x.Nullable, x.Clr)).Append(ClockFunctions.Call(ClockFunctions.ProcTime)).ToEquatableArray();
        var output = input.Output.Append(new RowColumn("proctime", SqlType.Timestamp, false, ClrKind.Timestamp, 0)).ToEquatableArray();
        return new ProjectNode(input, items, output);
    }
}
