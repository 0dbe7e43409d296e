SELECT Origin, Destination, COUNT(*) AS n, AVG(Delay) AS delay, window_start
FROM Flight
GROUP BY TUMBLE(Departure, INTERVAL '7' DAY), GROUPING SETS ((Origin), (Destination), ())
-- postgres
SELECT origin, destination, count(*), avg(delay)::float8, w FROM (SELECT *, date_bin('7 days', departure, '1970-01-01') AS w FROM flight) AS f
GROUP BY GROUPING SETS ((w, origin), (w, destination), (w))
