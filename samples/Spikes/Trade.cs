using Laminar;

namespace Spikes;

/// <summary>One trade of a symbol, by its number.</summary>
[Stream(EventTime = nameof(Ts), MaxDelay = "100ms")]
public readonly record struct Trade(Timestamp Ts, int Symbol, double Price, long Quantity);
