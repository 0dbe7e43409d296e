using System;

namespace Laminar;

/// <summary>The mean of a value over the rows of a group: <c>AVG</c> in SQL. Put on a static method that takes a row, by <c>in</c>, and gives the value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AvgAttribute : GroupAttribute;
