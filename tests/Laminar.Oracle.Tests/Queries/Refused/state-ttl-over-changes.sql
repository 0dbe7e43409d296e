-- fails: LAM2031 the query that is read from
SELECT n, COUNT(*) AS symbols FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS q GROUP BY n STATE TTL INTERVAL '1' HOUR
