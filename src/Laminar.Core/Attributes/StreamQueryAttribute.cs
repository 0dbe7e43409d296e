using System;

namespace Laminar;

/// <summary>
/// Turns SQL into a class at build time. On a partial class the SQL is the attribute's argument; on a <c>const string</c> it is the constant, and the
/// class is named after it, in the namespace of the constant's type.
/// </summary>
/// <example><code>
/// [StreamQuery("""
///     SELECT Symbol, SUM(Price * Quantity) / SUM(Quantity) AS Vwap
///     FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)
///     EMIT ON WINDOW CLOSE
///     """)]
/// public partial class Vwap;
/// </code>The same, declared in C#:<code>
/// [StreamQuery(From = typeof(Trade)), TumblingWindow("1s")]
/// public partial class Vwap
/// {
///     [Key] static int Symbol(in Trade t) => t.Symbol;
///     [Sum(Output = false)] static double Notional(in Trade t) => t.Price * t.Quantity;
///     [Sum(Output = false)] static long Volume(in Trade t) => t.Quantity;
///     [Result] static double Vwap(double notional, long volume) => notional / volume;
/// }
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Field)]
public sealed class StreamQueryAttribute : Attribute
{
    /// <summary>For a <c>const string</c>: the constant is the query. For a class with <see cref="From"/>: its members are.</summary>
    public StreamQueryAttribute()
    {
    }

    /// <summary>The query's SQL, a constant: it is compiled with the program and not looked at when it runs.</summary>
    public StreamQueryAttribute(string sql) => Sql = sql;

    /// <summary>The query's SQL, or null on a constant.</summary>
    public string? Sql { get; }

    /// <summary>
    /// A query that is declared in C#: the stream (or query class) that it reads. Its members say the rest: <see cref="WhereAttribute"/>, <see cref="KeyAttribute"/>,
    /// <see cref="SumAttribute"/> and the like, <see cref="HavingAttribute"/>, <see cref="ResultAttribute"/>, and on the class a window such as <see cref="TumblingWindowAttribute"/>.
    /// </summary>
    public Type? From { get; set; }

    /// <summary>
    /// <see cref="StateBound.Unbounded"/> takes joins whose state can grow without end (LAM2040), which are refused else. <c>STATE TTL</c> or a bound on the times of both sides
    /// is the better answer for streams that do not end.
    /// </summary>
    public StateBound State { get; set; }
}
