-- row by row
-- Groups of groups have no event time: by the clock, which stands, nothing is shown before the end.
SELECT n, COUNT(*) AS symbols FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS q GROUP BY n EMIT EVERY INTERVAL '1' SECOND
