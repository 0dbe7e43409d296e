SELECT a.Origin, a.n AS departures, b.n AS arrivals FROM (SELECT Origin, COUNT(*) AS n FROM Flight GROUP BY Origin) AS a
JOIN (SELECT Destination, COUNT(*) AS n FROM Flight GROUP BY Destination) AS b ON a.Origin = b.Destination AND b.n > (SELECT COUNT(*) FROM Flight WHERE Delay > 60) / 20
-- postgres
SELECT a.origin, a.n, b.n FROM (SELECT origin, count(*) AS n FROM flight GROUP BY origin) a
JOIN (SELECT destination, count(*) AS n FROM flight GROUP BY destination) b ON a.origin = b.destination AND b.n > (SELECT count(*) FROM flight WHERE delay > 60) / 20
