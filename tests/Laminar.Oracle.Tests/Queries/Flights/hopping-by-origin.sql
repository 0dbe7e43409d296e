SELECT Origin, window_start, COUNT(*) AS n, AVG(Distance) AS miles, MAX(Delay) AS worst
FROM Flight
GROUP BY Origin, HOP(Departure, INTERVAL '6' HOUR, INTERVAL '1' DAY)
-- postgres
SELECT origin, s, count(*), avg(distance)::float8, max(delay)
FROM flight, generate_series(date_bin('6 hours', departure, '1970-01-01') - interval '18 hours', date_bin('6 hours', departure, '1970-01-01'), interval '6 hours') AS s
GROUP BY 1, 2
