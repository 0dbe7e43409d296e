using System;

namespace Laminar.Oracle.Rows;

/// <summary>The rows of the readable cases in Queries/.</summary>
[Stream(EventTime = nameof(Ts), MaxDelay = "5s")]
public readonly record struct Trade(Timestamp Ts, string Symbol, int Quantity, double Price, decimal? Fee, string? Note, DateOnly Settles, bool Sell);
