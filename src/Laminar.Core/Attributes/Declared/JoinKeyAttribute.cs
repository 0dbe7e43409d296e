using System;

namespace Laminar;

/// <summary>
/// What is equal in the rows that a <see cref="JoinAttribute"/> joins: static methods of one name, each of which takes a row of one of the streams, by <c>in</c>. With several names, all are equal. Where a stream is joined
/// with itself, one method is for both of its rows.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JoinKeyAttribute : Attribute
{
    /// <summary>The key is named as the method is.</summary>
    public JoinKeyAttribute()
    {
    }

    /// <param name="name">The key's name, where C# lets the methods of both rows not have the same.</param>
    public JoinKeyAttribute(string name) => Name = name;

    /// <summary>The key's name; null where it is the method's.</summary>
    public string? Name { get; }
}
