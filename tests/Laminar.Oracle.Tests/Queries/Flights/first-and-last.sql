SELECT Origin, FIRST_VALUE(Destination) AS first, LAST_VALUE(Delay) AS last, FIRST_VALUE(Distance) FILTER (WHERE Delay > 0) AS late, window_start
FROM Flight
GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' DAY)
-- postgres
SELECT origin, (array_agg(destination ORDER BY departure, id))[1], (array_agg(delay ORDER BY departure DESC, id DESC))[1],
    (array_agg(distance ORDER BY departure, id) FILTER (WHERE delay > 0))[1], date_trunc('day', departure)
FROM flight GROUP BY 1, 5
