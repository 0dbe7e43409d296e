SELECT Origin, COUNT(DISTINCT Destination) AS places, SUM(DISTINCT Delay) AS delays, AVG(DISTINCT Distance) AS mean, COUNT(DISTINCT Delay) FILTER (WHERE Distance > 500) AS far, window_start
FROM Flight
GROUP BY Origin, TUMBLE(Departure, INTERVAL '7' DAY)
-- postgres
SELECT origin, count(DISTINCT destination), sum(DISTINCT delay), avg(DISTINCT distance)::float8, count(DISTINCT delay) FILTER (WHERE distance > 500), date_bin('7 days', departure, '1970-01-01')
FROM flight GROUP BY 1, 6
