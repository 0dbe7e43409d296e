SELECT Origin, window_end, ARRAY_AGG(Destination) AS places, ARRAY_AGG(DISTINCT Distance) FILTER (WHERE Delay > 0) AS distances, COLLECT(CASE WHEN Delay > 15 THEN Delay END) AS delays, ARRAY_AGG(ARRAY[Delay, Distance]) AS pairs,
  ARRAY_TO_STRING(ARRAY_AGG(Destination ORDER BY Destination), ',') AS text
FROM Flight GROUP BY Origin, TUMBLE(Departure, INTERVAL '12' HOUR)
-- postgres
SELECT origin, date_bin('12 hours', departure, timestamp '2001-01-01') + interval '12 hours', array_agg(destination ORDER BY departure, id), array_agg(DISTINCT distance) FILTER (WHERE delay > 0), array_agg(delay ORDER BY departure, id) FILTER (WHERE delay > 15),
  array_agg(ARRAY[delay, distance] ORDER BY departure, id), array_to_string(array_agg(destination ORDER BY destination), ',')
FROM flight GROUP BY 1, 2
