SELECT Origin, Delay > 15 AS late, COUNT(*) AS n, MAX(Distance) AS far, window_start
FROM Flight
GROUP BY TUMBLE(Departure, INTERVAL '1' DAY), CUBE (Origin, Delay > 15)
-- postgres
SELECT origin, late, count(*), max(distance), w FROM (SELECT *, delay > 15 AS late, date_trunc('day', departure) AS w FROM flight) AS f
GROUP BY w, CUBE (origin, late)
