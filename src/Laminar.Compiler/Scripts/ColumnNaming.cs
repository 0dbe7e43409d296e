using System.Linq;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Scripts;

/// <summary>CREATE VIEW v (a, b) AS query: SELECT * FROM (query) AS v(a, b).</summary>
internal static class ColumnNaming
{
    public static QuerySyntax Of(QuerySyntax query, Identifier name, EquatableArray<Identifier> columns)
    {
        var span = query.Span;
        var from = new DerivedTableSyntax(query, name, columns, span);
        var star = new SelectItem(new StarSyntax(null, span), null, span);
        return Selecting(from, EquatableArray.Of(star));
    }

    /// <summary>A query of items over a table and nothing else.</summary>
    public static QuerySyntax Selecting(FromSyntax from, EquatableArray<SelectItem> items) =>
        new(default, new SelectSyntax(false, items, from, null, default, null, default, from.Span), default, null, null, null, null, null, from.Span);

    /// <summary>The same as text.</summary>
    public static string Text(string query, Identifier name, EquatableArray<Identifier> columns) => columns.Count == 0
        ? query
        : $"SELECT * FROM ({query}\n) AS {TableReader.Quoted(name.Text)} ({string.Join(", ", columns.Select(column => TableReader.Quoted(column.Text)))})";
}
