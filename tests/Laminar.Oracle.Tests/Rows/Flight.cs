using System;

namespace Laminar.Oracle.Rows;

/// <summary>A line of Data/flights.csv, which is ordered by departure.</summary>
[Stream(EventTime = nameof(Departure))]
public readonly record struct Flight(DateTime Departure, string Origin, Utf8 Destination, int Distance, int Delay);
