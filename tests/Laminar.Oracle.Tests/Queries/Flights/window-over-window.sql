SELECT window_end, MAX(n) AS busiest, AVG(n) AS mean, SUM(n) AS flights
FROM (
    SELECT Origin, COUNT(*) AS n, window_time AS t
    FROM Flight
    GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' HOUR)
) AS hourly
GROUP BY TUMBLE(t, INTERVAL '1' DAY)
-- postgres
SELECT date_trunc('day', h) + interval '1 day', max(n), avg(n)::float8, sum(n)
FROM (SELECT origin, date_trunc('hour', departure) AS h, count(*) AS n FROM flight GROUP BY 1, 2) AS hourly
GROUP BY 1
