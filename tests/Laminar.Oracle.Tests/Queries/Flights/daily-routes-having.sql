SELECT Origin, Destination, COUNT(*) AS n, SUM(Delay) AS late, window_end
FROM Flight
WHERE Distance > 200
GROUP BY Origin, Destination, TUMBLE(Departure, INTERVAL '7' DAY)
HAVING COUNT(*) >= 3 AND SUM(Delay) > 10
-- postgres
SELECT origin, destination, count(*), sum(delay), date_bin('7 days', departure, '1970-01-01') + interval '7 days'
FROM flight WHERE distance > 200 GROUP BY 1, 2, 5 HAVING count(*) >= 3 AND sum(delay) > 10
