-- rows: few.csv
-- row by row
SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol EMIT EVERY INTERVAL '8' SECOND
