-- rows: few.csv
-- row by row
SELECT COUNT(*) AS n, SUM(q) AS q, MIN(q) AS low, MAX(q) AS high, MEDIAN(q) AS mid, STRING_AGG(Symbol, ',' ORDER BY Symbol) AS s FROM (SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol) AS x
