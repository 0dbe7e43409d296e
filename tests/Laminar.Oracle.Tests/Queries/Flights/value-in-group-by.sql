SELECT COUNT(*) AS airports, SUM(n) AS flights, (SELECT MAX(Distance) FROM Flight b WHERE b.Destination = a.Origin AND b.Delay > 60) AS farthest FROM (SELECT Origin, COUNT(*) AS n FROM Flight GROUP BY Origin) AS a GROUP BY farthest
-- postgres
SELECT count(*), sum(n), farthest FROM (SELECT n, (SELECT max(distance) FROM flight b WHERE b.destination = a.origin AND b.delay > 60) AS farthest FROM (SELECT origin, count(*) AS n FROM flight GROUP BY origin) a) f GROUP BY farthest
