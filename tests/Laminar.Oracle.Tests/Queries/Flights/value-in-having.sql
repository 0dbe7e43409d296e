SELECT Origin, COUNT(*) AS n FROM Flight GROUP BY Origin HAVING AVG(Delay) > (SELECT AVG(b.Delay) FROM Flight b WHERE b.Destination = Flight.Origin) AND COUNT(*) > (SELECT COUNT(*) FROM Flight WHERE Distance > 2000) / 100
-- postgres
SELECT origin, count(*) FROM flight GROUP BY origin HAVING avg(delay) > (SELECT avg(b.delay) FROM flight b WHERE b.destination = flight.origin) AND count(*) > (SELECT count(*) FROM flight WHERE distance > 2000) / 100
