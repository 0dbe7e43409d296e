using System;

namespace Laminar;

/// <summary>
/// A query declared in C# whose rows come out one for one, each with what the rows before it make of it: <c>OVER</c> in SQL. Keys are partitions (<c>PARTITION BY</c>), aggregates run over the frame that is said here, and
/// <see cref="LagAttribute"/> and <see cref="LeadAttribute"/> give values of other rows. Results take the row, its columns, keys and aggregates.
/// </summary>
/// <example><code>
/// [StreamQuery(From = typeof(Trade)), Over(rows: 10)]
/// public partial class Steps
/// {
///     [Key] static int Symbol(in Trade t) => t.Symbol;
///     [Avg] static double Ten(in Trade t) => t.Price;
///     [Lag(Output = false)] static double Before(in Trade t) => t.Price;
///     [Result] static double? Step(double price, double? before) => price - before;
/// }
/// </code></example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OverAttribute : Attribute
{
    /// <summary>Over all rows up to the row itself: <c>ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW</c>.</summary>
    public OverAttribute()
    {
    }

    /// <summary>Over the row and those before it: <c>ROWS BETWEEN rows - 1 PRECEDING AND CURRENT ROW</c>.</summary>
    /// <param name="rows">How many rows, the row itself among them: at least 1.</param>
    public OverAttribute(int rows) => Rows = rows;

    /// <summary>Over the rows of a time that ends with the row's own: <c>RANGE BETWEEN INTERVAL … PRECEDING AND CURRENT ROW</c>.</summary>
    /// <param name="last">"500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text.</param>
    public OverAttribute(string last) => Last = last;

    /// <summary>How many rows; 0 where that is not said.</summary>
    public int Rows { get; }

    /// <summary>How long, or null.</summary>
    public string? Last { get; }

    /// <summary>The event time to go by, a column; unless said, that of the stream.</summary>
    public string? Time { get; set; }
}
