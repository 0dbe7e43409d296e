using System;

namespace Laminar;

/// <summary>An aggregate of the user's own over what a static method gives for each row; the method takes a row, by <c>in</c>.</summary>
/// <typeparam name="T">A struct marked <see cref="SqlAggregateAttribute"/> whose Add takes one value.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AggregateAttribute<T> : GroupAttribute
    where T : struct;
