using System;

namespace Laminar;

/// <summary>
/// A column of a query that is declared in C#: a static method. Its parameters are named after keys and aggregates (and <c>windowStart</c>, <c>windowEnd</c>); where rows are not grouped it takes a row, by <c>in</c>.
/// </summary>
/// <example><code>
/// [Result] static double Average(double notional, long volume) => notional / volume;
/// </code></example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResultAttribute : Attribute;
