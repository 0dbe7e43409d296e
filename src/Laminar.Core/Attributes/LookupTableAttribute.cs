using System;

namespace Laminar;

/// <summary>
/// Marks a struct, record or class as the row type of a table that rows of streams are looked up in: <c>JOIN Rate FOR SYSTEM_TIME AS OF PROCTIME() AS r ON o.Currency = r.Currency</c>.
/// Its public readable properties and fields are the columns, and its name is the table name in SQL.
/// </summary>
/// <remarks>
/// The table is kept by the query: its rows are pushed like those of a stream, before the rows that are to find them, and again when they change. A row whose key is there takes the place of
/// the one before. It is saved and restored with the query.
/// </remarks>
/// <example><code>
/// [LookupTable(nameof(Currency))]
/// public readonly record struct Rate(int Currency, double ToEuro);
/// </code></example>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class LookupTableAttribute : Attribute
{
    /// <summary>A table whose rows are known by these members. Without any, rows are only added, and all that match are found.</summary>
    public LookupTableAttribute(params string[] key) => Key = key;

    /// <summary>The members by which its rows are known, best named with nameof.</summary>
    public string[] Key { get; }
}
