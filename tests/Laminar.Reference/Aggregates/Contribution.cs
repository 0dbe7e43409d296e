using System.Linq;

namespace Laminar.Reference;

/// <summary>
/// What a row brings to its group: its event time, and per aggregate whether it counts (FILTER) and the values of its first argument, of the arguments
/// after that, and of its order.
/// </summary>
public sealed record Contribution(long Time, bool[] Counts, object?[][] Values)
{
    public bool Is(Contribution other) => Time == other.Time && Counts.SequenceEqual(other.Counts)
        && Values.Zip(other.Values).All(pair => ValueOrder.SameAll(pair.First, pair.Second));
}
