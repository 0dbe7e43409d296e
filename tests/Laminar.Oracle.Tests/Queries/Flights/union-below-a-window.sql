SELECT place, COUNT(*) AS n, SUM(leaves) AS leaving, window_start
FROM (SELECT Origin AS place, 1 AS leaves, Departure FROM Flight UNION ALL SELECT Destination, 0, Departure FROM Flight) AS both
GROUP BY place, TUMBLE(Departure, INTERVAL '1' DAY)
-- postgres
SELECT place, count(*), sum(leaves), date_trunc('day', departure)
FROM (SELECT origin AS place, 1 AS leaves, departure FROM flight UNION ALL SELECT destination, 0, departure FROM flight) AS b
GROUP BY 1, 4
