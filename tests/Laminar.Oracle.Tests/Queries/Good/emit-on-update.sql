-- rows: few.csv
-- row by row
SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol EMIT ON UPDATE
