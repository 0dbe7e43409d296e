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
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Field)]
public sealed class StreamQueryAttribute : Attribute
{
    /// <summary>For a <c>const string</c>: the constant is the query.</summary>
    public StreamQueryAttribute()
    {
    }

    /// <summary>The query's SQL, a constant: it is compiled with the program and not looked at when it runs.</summary>
    public StreamQueryAttribute(string sql) => Sql = sql;

    /// <summary>The query's SQL, or null on a constant.</summary>
    public string? Sql { get; }
}
