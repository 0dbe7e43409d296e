-- rows: few.csv
-- row by row
SELECT Symbol, COUNT(*) AS n, SUM(Quantity) AS q FROM Trade GROUP BY Symbol
