using System;

namespace Laminar;

/// <summary>
/// Says of a stream's column that it has at most so many values, ever: symbols of an exchange, machines of a plant. A query may then keep a group for each of
/// them without being told that its state has no bound (LAM2011). A promise, not a check.
/// </summary>
/// <example><code>
/// [Stream(EventTime = nameof(Ts))]
/// public readonly record struct Trade(DateTime Ts, [Bounded(20_000)] int Symbol, double Price);
/// </code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class BoundedAttribute : Attribute
{
    /// <summary>At most that many values.</summary>
    public BoundedAttribute(long values) => Values = values;

    /// <summary>How many values there can be.</summary>
    public long Values { get; }
}
