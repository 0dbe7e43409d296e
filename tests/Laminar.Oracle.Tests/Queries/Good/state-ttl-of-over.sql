-- rows: few.csv
-- row by row
-- Groups of rows that a window over rows has made
SELECT Symbol, COUNT(*) AS n, SUM(step) AS steps FROM (
  SELECT Ts, Symbol, Quantity - LAG(Quantity) OVER (PARTITION BY Symbol ORDER BY Ts) AS step FROM Trade LATE DATA DROP
) AS q GROUP BY Symbol STATE TTL INTERVAL '9' SECOND
