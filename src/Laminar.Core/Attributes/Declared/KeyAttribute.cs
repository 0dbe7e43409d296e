using System;

namespace Laminar;

/// <summary>What the rows of a query that is declared in C# are grouped by: a static method that takes a row, by <c>in</c>, and gives the key. With several, a group is one combination.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeyAttribute : Attribute;
