using System;

namespace Laminar;

/// <summary>
/// Marks a type as a table that rows of streams are looked up in: <c>JOIN Rate FOR SYSTEM_TIME AS OF PROCTIME() AS r ON o.Currency = r.Currency</c>. Its name is the table name in SQL.
/// </summary>
/// <remarks>
/// <para>On a struct, record or class it is the row type of a table that the query keeps: its public readable properties and fields are the columns. Its rows are pushed like those of a stream, before the
/// rows that are to find them, and again when they change. A row whose key is there takes the place of the one before. It is saved and restored with the query.</para>
/// <para>On a class or an interface that implements <see cref="ILookupTable{TKey, TRow}"/> it is a table that is asked when a row needs it: the columns are those of its row type, and its object is handed to
/// Start. Rows that wait for an answer are held, in their order.</para>
/// </remarks>
/// <example><code>
/// [LookupTable(nameof(Currency))]
/// public readonly record struct Rate(int Currency, double ToEuro);
///
/// [LookupTable(nameof(Rate.Currency), Ttl = "1m")]
/// public sealed class Rates : ILookupTable&lt;int, Rate&gt; { … }
/// </code></example>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class LookupTableAttribute : Attribute
{
    /// <summary>A table whose rows are known by these members. Without any, rows are only added, and all that match are found; a table that is asked has at least one.</summary>
    public LookupTableAttribute(params string[] key) => Key = key;

    /// <summary>The members by which its rows are known, best named with nameof.</summary>
    public string[] Key { get; }

    /// <summary>
    /// How long an answer of a table that is asked is used, also one that there is no row: a number and a unit ("500ms", "30s", "10m", "1d"). From when the answer is taken, by the query's clock.
    /// Unsaid, no longer than for the batch of rows that asked.
    /// </summary>
    public string? Ttl { get; set; }

    /// <summary>How many answers of a table that is asked are kept; the oldest goes first. 10,000 unless said.</summary>
    public int MaxEntries { get; set; }

    /// <summary>
    /// How many rows may wait for answers of a table that is asked, those that wait behind others among them. At the bound a push waits, and IsPaused says so beforehand. 1,000 unless said.
    /// </summary>
    public int MaxInFlight { get; set; }

    /// <summary>How often a question that failed is asked again. Then the rows that wait for it are bad rows. None unless said.</summary>
    public int Retries { get; set; }

    /// <summary>
    /// How long a request to a table that is asked may take, by the query's clock: a number and a unit ("500ms", "30s"). One that takes longer has failed, and its token is cancelled. Each retry has as long.
    /// Any time unless said. It is looked at when rows, a watermark or Tick come, and where a push waits for an answer.
    /// </summary>
    public string? Timeout { get; set; }

    /// <summary>How long a question that failed rests before it is asked again, by the query's clock: a number and a unit ("100ms", "5s"). It is asked again at once unless said.</summary>
    public string? RetryPause { get; set; }
}
