-- rows: few.csv
-- row by row
SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol ORDER BY q DESC LIMIT 1
