SELECT Origin, n FROM (SELECT Origin, COUNT(*) AS n FROM Flight GROUP BY Origin) AS a ORDER BY (SELECT SUM(Delay) FROM Flight b WHERE b.Destination = a.Origin) DESC NULLS LAST, Origin LIMIT 5
-- postgres
SELECT origin, count(*) FROM flight a GROUP BY origin ORDER BY (SELECT sum(delay) FROM flight b WHERE b.destination = a.origin) DESC NULLS LAST, origin LIMIT 5
