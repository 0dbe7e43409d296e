-- rows: few.csv
-- row by row
SELECT Symbol, Quantity, r, d FROM (
  SELECT Symbol, Quantity, RANK() OVER (PARTITION BY Symbol ORDER BY Quantity) AS r, DENSE_RANK() OVER (PARTITION BY Symbol ORDER BY Quantity) AS d FROM Trade STATE TTL INTERVAL '8' SECOND
) AS q WHERE r <= 2
