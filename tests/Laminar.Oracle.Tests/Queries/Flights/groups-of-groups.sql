SELECT n, COUNT(*) AS routes, SUM(miles) AS miles
FROM (SELECT Origin, Destination, COUNT(*) AS n, SUM(Distance) AS miles FROM Flight GROUP BY Origin, Destination) AS routes
GROUP BY n
-- postgres
SELECT n, count(*), sum(miles) FROM (SELECT count(*) AS n, sum(distance) AS miles FROM flight GROUP BY origin, destination) AS r GROUP BY 1
