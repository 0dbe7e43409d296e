-- rows: few.csv
-- The first row of a symbol, and again when it has had none for a while: rows that stay
SELECT Ts, Symbol, Quantity FROM (
  SELECT Ts, Symbol, Quantity, ROW_NUMBER() OVER (PARTITION BY Symbol ORDER BY Ts) AS n FROM Trade LATE DATA DROP STATE TTL INTERVAL '9' SECOND
) AS q WHERE n = 1
