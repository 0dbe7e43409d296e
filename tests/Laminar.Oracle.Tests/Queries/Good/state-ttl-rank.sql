-- rows: few.csv
-- row by row
-- The largest trade of each symbol; B's is taken back when the watermark is eight seconds past its last row
SELECT Ts, Symbol, Quantity FROM (
  SELECT Ts, Symbol, Quantity, ROW_NUMBER() OVER (PARTITION BY Symbol ORDER BY Quantity DESC, Ts) AS n FROM Trade STATE TTL INTERVAL '8' SECOND
) AS q WHERE n <= 1
