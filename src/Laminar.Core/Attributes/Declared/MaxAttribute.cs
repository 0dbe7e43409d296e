using System;

namespace Laminar;

/// <summary>The greatest value of a group: <c>MAX</c> in SQL. Put on a static method that takes a row, by <c>in</c>, and gives the value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MaxAttribute : GroupAttribute;
