using System;

namespace Laminar;

/// <summary>
/// Turns a script of several statements into a static class at build time. The constant is the script; the class is named after it, in the namespace of
/// the constant's type, and holds a row struct for each source and a query class for each INSERT INTO, CREATE STREAM and bare query.
/// </summary>
/// <example><code>
/// [StreamScript]
/// const string Market = """
///     CREATE SOURCE trades (ts TIMESTAMP, symbol TEXT NOT NULL, price DOUBLE NOT NULL, WATERMARK FOR ts AS ts - INTERVAL '5' SECOND);
///     CREATE STREAM minutes AS SELECT symbol, window_end, MAX(price) AS high FROM trades GROUP BY symbol, TUMBLE(INTERVAL '1' MINUTE);
///     """;
/// // Market.TradesRow, Market.Minutes.Start(…); other queries read Market.trades and Market.minutes
/// </code></example>
[AttributeUsage(AttributeTargets.Field)]
public sealed class StreamScriptAttribute : Attribute;
