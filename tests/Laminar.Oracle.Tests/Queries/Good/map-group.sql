-- rows: few.csv
SELECT MAP[Symbol, Sell, 'k', TRUE] AS k, COUNT(*) AS n, FIRST_VALUE(MAP[Note, Quantity]) FILTER (WHERE Note IS NOT NULL) AS first FROM Trade GROUP BY MAP[Symbol, Sell, 'k', TRUE], TUMBLE(Ts, INTERVAL '1' MINUTE)
