using Laminar;

namespace Flights;

/// <summary>A query over a query: of the airports' days, the weeks in which more than a third of the larger airports' flights left late.</summary>
[StreamQuery("""
    SELECT window_start AS week, origin, SUM(flights) AS flights, SUM(late) AS late,
           ROUND(100.0 * SUM(late) / SUM(flights), 1) AS late_percent
    FROM AirportDays
    GROUP BY origin, TUMBLE(day, INTERVAL '7' DAY)
    HAVING SUM(flights) >= 50 AND 3 * SUM(late) > SUM(flights)
    EMIT ON WINDOW CLOSE
    """)]
public partial class BadWeeks;
