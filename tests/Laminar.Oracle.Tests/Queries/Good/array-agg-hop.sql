-- rows: few.csv
SELECT window_start, ARRAY_AGG(Quantity) AS quantities, ARRAY_AGG(DISTINCT Symbol) AS symbols, MODE(Symbol) AS mode FROM Trade GROUP BY HOP(Ts, INTERVAL '5' SECOND, INTERVAL '15' SECOND)
