namespace Laminar.Compiler.Catalog;

/// <summary>What a table name in SQL stands for. Location-free and equal by value: part of the generator's cache key.</summary>
/// <param name="Name">The name as the SQL writes it, dots included.</param>
public abstract record CatalogEntry(string Name);

/// <summary>A stream of rows: a [Stream] type, or a CREATE SOURCE of a script.</summary>
/// <param name="Name">The name as the SQL writes it.</param>
/// <param name="ClrName">The row type with global:: in front.</param>
/// <param name="Columns">Its columns in declaration order.</param>
/// <param name="EventTime">Index of the event-time column, or -1.</param>
/// <param name="Watermark">How the watermark follows from the rows.</param>
/// <param name="Unusable">Members that are no columns because of their type: naming one gets an error that says so.</param>
/// <param name="Construction">How to make a row of its columns, or null where C# code cannot: rows are then pushed, but not read from files.</param>
/// <param name="IsChangelog">Its rows come as changes: what came may be taken back.</param>
public sealed record StreamEntry(
    string Name,
    string ClrName,
    EquatableArray<Column> Columns,
    int EventTime,
    WatermarkStrategy Watermark,
    EquatableArray<UnusableColumn> Unusable = default,
    RowConstruction? Construction = null,
    bool IsChangelog = false) : CatalogEntry(Name)
{
    /// <summary>The columns of its declared unique key, as indices; none where it declares none.</summary>
    public EquatableArray<int> Key { get; init; }

    /// <summary>It is a table that left rows are looked up in, not a stream: its rows replace one another by <see cref="Key"/>.</summary>
    public bool IsLookup { get; init; }

    /// <summary>Of a lookup table: it is asked when a row needs it. Null where the query keeps it, and all streams.</summary>
    public AskedTable? Asked { get; init; }
}

/// <summary>A member of a row that cannot be a column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClrType">Its type, as C# writes it.</param>
public sealed record UnusableColumn(string Name, string ClrType);

/// <summary>Another query: compiled from its own text, with its own names, into the plan of whoever reads from it.</summary>
/// <param name="Name">The name as the SQL writes it.</param>
/// <param name="ClrName">The query's class, with global:: in front: its identity in cycles and messages.</param>
/// <param name="Sql">Its text.</param>
/// <param name="Tables">What the names in that text stand for.</param>
/// <param name="EventTime">The index of a computed column that is the event time by declaration, or -1: event times that are passed through are found.</param>
public sealed record QueryEntry(string Name, string ClrName, string Sql, TableCatalog Tables, int EventTime = -1) : CatalogEntry(Name)
{
    /// <summary>What is read is not its result, but the rows that its LATE DATA TO names.</summary>
    public bool IsLateRows { get; init; }

    /// <summary>Its author has said that its state may grow without end.</summary>
    public bool IsUnboundedMeant { get; init; }
}

/// <summary>A name that is something in C# that cannot be read from, or a query that reads from itself; the reason is for the message.</summary>
public sealed record UnusableEntry(string Name, string Reason) : CatalogEntry(Name);
