-- rows: few.csv
-- B has no row for seventeen seconds, and begins again: its last row has none before it
SELECT Ts, Symbol, Quantity, LAG(Quantity) OVER (PARTITION BY Symbol ORDER BY Ts) AS before, SUM(Quantity) OVER (PARTITION BY Symbol ORDER BY Ts ROWS UNBOUNDED PRECEDING) AS so_far
FROM Trade LATE DATA DROP STATE TTL INTERVAL '12' SECOND
