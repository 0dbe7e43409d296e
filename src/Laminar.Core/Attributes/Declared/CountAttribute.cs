using System;

namespace Laminar;

/// <summary>
/// How many rows a group has: <c>COUNT</c> in SQL. On the class it counts all rows under a name; on a static method that takes a row, by <c>in</c>, it counts those for which a
/// <see cref="bool"/> is true, or for which another value is not null.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = false)]
public sealed class CountAttribute : GroupAttribute
{
    /// <summary>On a method.</summary>
    public CountAttribute()
    {
    }

    /// <summary>On the class: the column's name.</summary>
    public CountAttribute(string name) => Name = name;

    /// <summary>The column's name, where the attribute is on the class.</summary>
    public string? Name { get; }
}
