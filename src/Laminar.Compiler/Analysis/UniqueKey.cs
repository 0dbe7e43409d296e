using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Analysis;

/// <summary>Whether rows are grouped by a key of which the stream declares that each of its rows has another one.</summary>
internal static class UniqueKey
{
    /// <summary>Of a changelog the declaration says which rows replace one another: there are as many groups as rows, and they go with them.</summary>
    public static bool IsIn(IEnumerable<Expr> keys, LogicalNode input)
    {
        var origins = keys.Select(key => Origin(key, input)).Where(x => x.Stream is not null).ToList();
        return origins.FirstOrDefault().Stream is { IsChangelog: false, Key: { Count: > 0 } unique } && unique.All(column => origins.Any(x => x.Column == column));
    }

    /// <summary>Only through what makes one row of each or none: whatever repeats rows, or puts streams together, repeats their keys.</summary>
    private static (Catalog.StreamEntry? Stream, int Column) Origin(Expr key, LogicalNode node)
    {
        while (key is ColumnExpr column)
        {
            switch (node)
            {
                case ScanNode scan:
                    return (scan.Stream, column.Index);
                case FilterNode filter:
                    node = filter.Input;
                    break;
                case ProjectNode project:
                    key = project.Items[column.Index];
                    node = project.Input;
                    break;
                default:
                    return (null, -1);
            }
        }

        return (null, -1);
    }
}
