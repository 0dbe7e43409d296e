SELECT Origin, COUNT(*) AS n FROM Flight GROUP BY Origin ORDER BY n DESC, Origin LIMIT 10
-- postgres
SELECT origin, count(*) FROM flight GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10
