using System.Linq;

namespace Laminar.Reference;

/// <summary>What a row brings to its group: its event time, and per aggregate whether it counts (FILTER) and its argument's value.</summary>
public sealed record Contribution(long Time, bool[] Counts, object?[] Arguments)
{
    public bool Is(Contribution other) => Time == other.Time && Counts.SequenceEqual(other.Counts) && ValueOrder.SameAll(Arguments, other.Arguments);
}
