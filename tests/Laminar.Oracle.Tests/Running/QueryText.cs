using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Rows;

namespace Laminar.Oracle.Running;

/// <summary>A query to compile and run.</summary>
/// <param name="Row">The row type it reads.</param>
/// <param name="Views">Other queries that it reads from by name, in the order in which they may use one another.</param>
public sealed record QueryText(RowType Row, string Sql, params (string Name, string Sql)[] Views)
{
    /// <summary>Another row type that it may read too.</summary>
    public RowType? Other { get; init; }

    /// <summary>Rows that are late are kept from it: it reads a stream in several places.</summary>
    public bool IsRepeated { get; init; }

    public TableCatalog Catalog
    {
        get
        {
            var catalog = Other is null ? Row.Catalog : Row.Catalog with { Entries = new[] { Row.Entry, (CatalogEntry)Other.Entry }.ToEquatableArray() };
            foreach (var (name, sql) in Views)
            {
                var view = new QueryEntry(name, "global::Generated." + name, sql, catalog);
                catalog = catalog with { Entries = System.Linq.Enumerable.Append(catalog.Entries, view).ToEquatableArray() };
            }

            return catalog;
        }
    }

    public override string ToString() => Sql + string.Concat(System.Linq.Enumerable.Select(Views, view => $"\n  {view.Name}: {view.Sql}"));
}
