using System;

namespace Laminar;

/// <summary>
/// Makes a static method a function in SQL: queries see it where C# would see it, by its name or with its type's name in front, in any case and with or without
/// underscores. Parameters and result are types that columns can have. A NULL argument makes the result NULL, unless the parameter takes NULL. Its body runs
/// for every row: no allocation, no lock, no clock; what it throws makes the row a bad row.
/// </summary>
/// <example><code>
/// public static class Geo
/// {
///     [SqlFunction]
///     public static double Distance(double x, double y) => Math.Sqrt(x * x + y * y);
/// }
/// // SELECT Geo.Distance(X, Y) FROM Point
/// </code></example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlFunctionAttribute : Attribute;
