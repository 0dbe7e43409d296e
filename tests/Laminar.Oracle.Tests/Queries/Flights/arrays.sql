SELECT Origin, window_start, CARDINALITY(ARRAY_AGG(Distance)) AS n, ARRAY_AGG(Delay ORDER BY Delay DESC, Distance)[1] AS worst, ARRAY_AGG(Destination ORDER BY Destination)[2] AS second,
    CARDINALITY(ARRAY_AGG(DISTINCT Destination)) AS destinations, MODE(Destination) AS often, CARDINALITY(ARRAY_AGG(Delay) FILTER (WHERE Delay > 60)) AS late
FROM Flight GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' DAY)
-- postgres
SELECT origin, date_trunc('day', departure), cardinality(array_agg(distance)), (array_agg(delay ORDER BY delay DESC, distance))[1], (array_agg(destination ORDER BY destination COLLATE "C"))[2],
    cardinality(array_agg(DISTINCT destination)), mode() WITHIN GROUP (ORDER BY destination COLLATE "C"), cardinality(array_agg(delay) FILTER (WHERE delay > 60))
FROM flight GROUP BY 1, 2;
