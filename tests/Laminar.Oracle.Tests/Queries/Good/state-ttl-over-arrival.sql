-- rows: few.csv
-- By the clock, which stands still while a file is read
SELECT Symbol, Quantity, COUNT(*) OVER (PARTITION BY Symbol ORDER BY PROCTIME()) AS n FROM Trade STATE TTL INTERVAL '1' SECOND
