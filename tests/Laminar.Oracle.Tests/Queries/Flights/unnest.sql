SELECT place, airport, COUNT(*) AS n, MAX(Delay) AS worst, window_start
FROM Flight CROSS JOIN UNNEST(ARRAY[Origin, Destination, CASE WHEN Delay > 0 THEN 'late' END]) WITH ORDINALITY AS u(airport, place)
WHERE airport IS NOT NULL GROUP BY place, airport, TUMBLE(Departure, INTERVAL '1' DAY)
-- postgres
SELECT place, airport, count(*), max(delay), date_trunc('day', departure)
FROM flight CROSS JOIN UNNEST(ARRAY[origin, destination, CASE WHEN delay > 0 THEN 'late' END]) WITH ORDINALITY AS u(airport, place)
WHERE airport IS NOT NULL GROUP BY 1, 2, 5;
