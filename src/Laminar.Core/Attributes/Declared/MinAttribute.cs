using System;

namespace Laminar;

/// <summary>The least value of a group: <c>MIN</c> in SQL. Put on a static method that takes a row, by <c>in</c>, and gives the value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MinAttribute : GroupAttribute;
