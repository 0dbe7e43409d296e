using System;

namespace Laminar;

/// <summary>The value of the latest row of a group by event time: <c>LAST_VALUE</c> in SQL. Put on a static method that takes a row, by <c>in</c>, and gives the value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LastAttribute : GroupAttribute;
