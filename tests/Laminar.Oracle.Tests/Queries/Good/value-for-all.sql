-- row by row
-- One value for all rows: when it changes, rows come and go.
SELECT Symbol, n FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a WHERE n > (SELECT 0.25 * COUNT(*) FROM Trade)
