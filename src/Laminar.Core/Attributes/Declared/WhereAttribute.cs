using System;

namespace Laminar;

/// <summary>A condition on the rows of a query that is declared in C#: a static method that takes a row, by <c>in</c>, and gives <see cref="bool"/>. With several, all must hold.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereAttribute : Attribute;
