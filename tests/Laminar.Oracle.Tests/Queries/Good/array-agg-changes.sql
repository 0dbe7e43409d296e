-- row by row
-- rows: few.csv
SELECT n, ARRAY_AGG(Symbol) AS symbols, MODE(total) AS mode FROM (SELECT Symbol, COUNT(*) AS n, SUM(Quantity) AS total FROM Trade GROUP BY Symbol) AS q GROUP BY n
