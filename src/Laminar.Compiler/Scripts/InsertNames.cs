using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Scripts;

/// <summary>
/// INSERT INTO goes by place, so that two columns of a query may have one name there (B.extra, A.extra): the second and later ones without an alias are called
/// as the columns of the sink that they go into.
/// </summary>
internal static class InsertNames
{
    public static QuerySyntax Give(QuerySyntax query, IReadOnlyList<string> columns)
    {
        if (query.Body is not SelectSyntax select || select.Items.Count != columns.Count || select.Items.Any(item => item.Expression is StarSyntax))
        {
            return query;
        }

        var taken = new HashSet<string>();
        var items = select.Items.Select((item, i) => taken.Add(NameMatching.Fold(Name(item) ?? "#" + columns[i])) || item.Alias is not null
            ? item
            : item with { Alias = new Identifier(columns[i], Quoted: true, item.Span) });
        return query with { Body = select with { Items = items.ToEquatableArray() } };
    }

    private static string? Name(SelectItem item) => item.Alias?.Text ?? (item.Expression as NameSyntax)?.Name.Last.Text;
}
