-- rows: few.csv
SELECT a.Symbol, b.Note, u FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Ts AND a.Ts + INTERVAL '5' SECOND CROSS JOIN UNNEST(ARRAY[a.Quantity, b.Quantity]) AS u WHERE b.Quantity > 10 AND a.Quantity < 30
