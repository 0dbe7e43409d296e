SELECT Origin, Destination, COUNT(*) AS n, AVG(Delay) AS mean, MAX(Delay) AS worst, SUM(Distance) AS miles
FROM Flight GROUP BY Origin, Destination HAVING COUNT(*) > 5
-- postgres
SELECT origin, destination, count(*), avg(delay)::float8, max(delay), sum(distance) FROM flight GROUP BY 1, 2 HAVING count(*) > 5
