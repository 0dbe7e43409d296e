using Laminar;

namespace Flights;

/// <summary>Every airport's day: departures, mean and worst delay.</summary>
[StreamQuery("""
    SELECT window_start AS day, origin, COUNT(*) AS flights, AVG(delay) AS mean_delay, MAX(delay) AS worst_delay,
           COUNT(*) FILTER (WHERE delay > 15) AS late
    FROM Flight
    GROUP BY origin, TUMBLE(departure, INTERVAL '1' DAY)
    EMIT ON WINDOW CLOSE LATE DATA DROP
    """)]
public partial class AirportDays;
