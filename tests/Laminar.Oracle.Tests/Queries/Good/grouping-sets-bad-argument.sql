-- A row on which an argument fails is in no set, and is one bad row.
-- rows: few.csv
SELECT Symbol, Sell, SUM(100 / (Quantity - 30)) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '30' SECOND), CUBE (Symbol, Sell)
