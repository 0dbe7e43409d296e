using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Laminar.Oracle.Postgres;

/// <summary>An expression of Queries/expressions.txt.</summary>
/// <param name="Differs">Why it deliberately differs from PostgreSQL, or null.</param>
public sealed record BatteryExpression(string Sql, string? Differs);

/// <summary>The expressions, and the rows they are evaluated over.</summary>
public static class ExpressionBattery
{
    private const string Mark = " -- differs: ";

    /// <summary>The rows of <see cref="Rows.Plain"/>: a, b, text, x, flag.</summary>
    public static IReadOnlyList<object?[]> Rows { get; } =
    [
        [7, null, "Hello World", 2.5, true],
        [-3, 4, "", -0.75, false],
        [0, 0, "ünïcødé", 1e10, true],
    ];

    public const string PostgresRows =
        "(VALUES (1, 7, NULL::int, 'Hello World', 2.5::float8, true), (2, -3, 4, '', -0.75::float8, false), (3, 0, 0, 'ünïcødé', 1e10::float8, true)) AS plain(id, a, b, text, x, flag)";

    public static IReadOnlyList<BatteryExpression> Expressions { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Queries", "expressions.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(Read)];

    private static BatteryExpression Read(string line)
    {
        var at = line.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? new BatteryExpression(line, null) : new BatteryExpression(line[..at], line[(at + Mark.Length)..]);
    }
}
