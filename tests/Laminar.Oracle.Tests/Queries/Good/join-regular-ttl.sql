-- row by row
SELECT a.Symbol, a.Ts, b.Ts AS sold_at FROM Trade a LEFT JOIN (SELECT * FROM Trade WHERE Sell) AS b ON a.Symbol = b.Symbol STATE TTL INTERVAL '10' SECOND
