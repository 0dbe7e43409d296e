using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>A table that it may look rows up in, which it keeps.</summary>
    public bool HasTable { get; init; }

    /// <summary>How it asks for rows of a table of its own; null where it does not.</summary>
    public AskedTable? Asked { get; init; }

    /// <summary>What that table answers is there at once.</summary>
    public bool IsAnsweredAtOnce { get; init; }

    /// <summary>Rows of the first row type come after those of all others: by then nothing changes that they find.</summary>
    public bool ComesLast { get; init; }

    /// <summary>Rows that are late are kept from it: it reads a stream in several places.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>How the watermark of the first row type follows, where it is not as the type says.</summary>
    public WatermarkStrategy? Watermark { get; init; }

    /// <summary>The same of the other row type.</summary>
    public WatermarkStrategy? OtherWatermark { get; init; }

    /// <summary>How far past the clock a row's time may lie and still move the watermark; null: any may.</summary>
    public TimeSpan? FarFuture { get; init; }

    /// <summary>What may be pushed into it.</summary>
    public IEnumerable<RowType> Types => new[] { Row, Other, HasTable ? RowType.Table : null }.OfType<RowType>();

    /// <summary>A stream as the query sees it.</summary>
    public StreamEntry EntryOf(RowType type) => (type == Row ? Watermark : type == Other ? OtherWatermark : null) is { } watermark ? type.Entry with { Watermark = watermark } : type.Entry;

    public TableCatalog Catalog
    {
        get
        {
            var catalog = Row.Catalog with { Entries = Types.Select(type => (CatalogEntry)EntryOf(type)).Concat(Asked is null ? [] : [AskedEntry(Asked)]).ToEquatableArray() };
            foreach (var (name, sql) in Views)
            {
                var view = new QueryEntry(name, "global::Generated." + name, sql, catalog);
                catalog = catalog with { Entries = catalog.Entries.Append<CatalogEntry>(view).ToEquatableArray() };
            }

            return catalog;
        }
    }

    private static StreamEntry AskedEntry(AskedTable asked) =>
        RowType.Table.Entry with { Name = nameof(Labels), Asked = asked with { ClrName = "global::" + typeof(Labels).FullName } };

    public override string ToString() => Sql + string.Concat(Views.Select(view => $"\n  {view.Name}: {view.Sql}")) + (Watermark is null ? "" : $"\n  {Watermark}") + (Asked is null ? "" : $"\n  {Asked}") + (FarFuture is null ? "" : $"\n  far future: {FarFuture}");
}
