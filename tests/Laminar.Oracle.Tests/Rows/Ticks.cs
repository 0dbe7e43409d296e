using System;

namespace Laminar.Oracle.Rows;

/// <summary>A narrow row of numbers, as a market has them: no text, time with an offset.</summary>
[Stream(EventTime = nameof(Ts), MaxDelay = "1s")]
public readonly record struct Ticks(DateTimeOffset Ts, int Symbol, double Price, long Quantity, short Venue);
