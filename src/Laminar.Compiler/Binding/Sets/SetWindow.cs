using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>The window that the rows of all queries of a union are of.</summary>
internal static class SetWindow
{
    /// <summary>The columns of the union that are its start or its end in every query; none where there is no such window.</summary>
    public static IReadOnlyList<CarriedColumn> Of(UnionNode union)
    {
        var carried = new List<CarriedColumn>();
        for (var i = 0; i < union.Output.Count; i++)
        {
            var columns = union.Inputs.Select(input => CarriedColumn.Of(input, Column(input, i))).ToList();
            if (columns.All(x => x is not null && x.Origin == columns[0]!.Origin) && union.Output[i].TimeLag is not null && (carried.Count == 0 || carried[0].Origin.Window == columns[0]!.Origin.Window))
            {
                carried.Add(new CarriedColumn(Column(union, i), columns[0]!.Origin));
            }
        }

        return carried;
    }

    private static ColumnExpr Column(LogicalNode node, int index)
    {
        var column = node.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }
}
