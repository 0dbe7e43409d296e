SELECT Origin, Destination, COUNT(*) AS n, SUM(Delay) AS delay, window_start
FROM Flight
GROUP BY TUMBLE(Departure, INTERVAL '7' DAY), ROLLUP (Origin, Destination)
-- postgres
SELECT origin, destination, count(*), sum(delay), w FROM (SELECT *, date_bin('7 days', departure, '1970-01-01') AS w FROM flight) AS f
GROUP BY w, ROLLUP (origin, destination)
