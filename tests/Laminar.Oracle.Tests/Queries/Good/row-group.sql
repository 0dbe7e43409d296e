-- rows: few.csv
SELECT k, k.f1 AS symbol, COUNT(*) AS n, COUNT(DISTINCT ROW(Note, Fee)) AS m, FIRST_VALUE(ROW(Quantity, Note)) AS first, ARRAY_AGG(ROW(Quantity, Fee)) AS all_of_them
FROM (SELECT *, ROW(Symbol, Sell) AS k FROM Trade) AS t GROUP BY k, TUMBLE(Ts, INTERVAL '1' MINUTE)
