SELECT window_start AS day, COUNT(*) AS flights, AVG(Delay) AS delay, MIN(Delay) AS least, MAX(Delay) AS most, SUM(Distance) AS miles
FROM Flight
GROUP BY TUMBLE(Departure, INTERVAL '1' DAY)
EMIT ON WINDOW CLOSE
-- postgres
SELECT date_trunc('day', departure), count(*), avg(delay)::float8, min(delay), max(delay), sum(distance)
FROM flight GROUP BY 1
