using System;
using Laminar;

namespace Flights;

/// <summary>One departure. The rows of data/flights.csv, which is in order of departure: no delay needs to be declared.</summary>
[Stream(EventTime = nameof(Departure))]
public readonly record struct Flight(DateTime Departure, Utf8 Origin, Utf8 Destination, int Distance, int Delay);
