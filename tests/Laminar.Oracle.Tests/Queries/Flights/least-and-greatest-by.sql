SELECT Origin, ARG_MAX(Destination, Delay) AS worst, ARG_MIN(Distance, Delay) AS best, window_start
FROM Flight
GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' DAY)
-- postgres
SELECT origin, (array_agg(destination ORDER BY delay DESC, departure, id))[1], (array_agg(distance ORDER BY delay, departure, id))[1], date_trunc('day', departure)
FROM flight GROUP BY 1, 4
