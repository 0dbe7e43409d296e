using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Oracle.Running;

/// <summary>By which columns a reader of an upsert changelog knows rows: those that are the group's keys and its window as they are.</summary>
public static class UpsertKeys
{
    public static IReadOnlyList<int> Of(LogicalQuery query)
    {
        var origins = Enumerable.Range(0, query.Root.Output.Count).Select(column => (Column: column, Index: (int?)column)).ToList();
        var node = query.Root;
        while (node is FilterNode or ProjectNode)
        {
            if (node is ProjectNode project)
            {
                origins = [.. origins.Select(origin => (origin.Column, origin.Index is { } index && project.Items[index] is ColumnExpr column ? column.Index : (int?)null))];
            }

            node = LogicalTree.Children(node)[0];
        }

        return node switch
        {
            GroupAggregateNode group => Below(group.Keys.Count, null),
            WindowAggregateNode window => Below(window.Keys.Count, window.Keys.Count + window.Aggregates.Count),
            _ => [],
        };

        List<int> Below(int keys, int? bounds) => [.. origins.Where(origin => origin.Index < keys || origin.Index >= bounds).Select(origin => origin.Column)];
    }
}
