-- rows: few.csv
SELECT t.Ts, t.Symbol, m_offset, s.Price
FROM Trade AS t TEMPORAL PROBE JOIN Trade AS s ON t.Symbol = s.Symbol AND s.Sell TIMESTAMPS (t.Ts, s.Ts) LIST (-INTERVAL '2' SECOND, INTERVAL '1' SECOND) AS m
WHERE t.Quantity > 5 AND m_offset < INTERVAL '1' HOUR
