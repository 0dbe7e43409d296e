-- rows: few.csv
-- row by row
SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol EMIT EVERY INTERVAL '4' SECOND STATE TTL INTERVAL '2' SECOND
