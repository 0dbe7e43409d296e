-- rows: few.csv
-- row by row
-- B is forgotten by the last row, and begins again
SELECT Symbol, COUNT(*) AS n, SUM(Quantity) AS q FROM Trade GROUP BY Symbol STATE TTL INTERVAL '8' SECOND
