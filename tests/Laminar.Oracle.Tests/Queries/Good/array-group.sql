-- rows: few.csv
SELECT ARRAY[Symbol, CAST(Sell AS INTEGER) || ' and more than twelve bytes'] AS k, COUNT(*) AS n, COUNT(DISTINCT ARRAY[Quantity, 1]) AS d, LAST_VALUE(ARRAY[Note, Symbol]) AS last
FROM Trade GROUP BY ARRAY[Symbol, CAST(Sell AS INTEGER) || ' and more than twelve bytes'], TUMBLE(Ts, INTERVAL '10' SECOND)
