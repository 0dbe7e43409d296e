using System;

namespace Laminar;

/// <summary>The exact sum of a value over the rows of a group: <c>SUM</c> in SQL. Put on a static method that takes a row, by <c>in</c>, and gives the value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SumAttribute : GroupAttribute;
