-- rows: few.csv
-- row by row
-- A row that waits for the next one of its symbol comes out without it when its partition is forgotten
SELECT Ts, Symbol, Quantity, LEAD(Quantity) OVER (PARTITION BY Symbol ORDER BY Ts) AS next FROM Trade LATE DATA DROP STATE TTL INTERVAL '6' SECOND
