-- rows: few.csv
-- row by row
SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol HAVING COUNT(*) > 1 AND MAX(Price) < 5
