SELECT window_start, window_end, COUNT(*) AS n, SUM(Distance) AS miles
FROM Flight
GROUP BY HOP(Departure, INTERVAL '2' HOUR, INTERVAL '5' HOUR, INTERVAL '30' MINUTE)
-- postgres
SELECT s, s + interval '5 hours', count(*), sum(distance)
FROM flight, generate_series(date_bin('2 hours', departure, '1970-01-01 00:30') - interval '4 hours', date_bin('2 hours', departure, '1970-01-01 00:30'), interval '2 hours') AS s
WHERE departure < s + interval '5 hours'
GROUP BY 1
