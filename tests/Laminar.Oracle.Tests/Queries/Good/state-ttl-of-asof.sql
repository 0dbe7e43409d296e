-- rows: few.csv
-- row by row
SELECT a.Symbol, COUNT(*) AS n, MAX(b.Price) AS p FROM Trade AS a ASOF JOIN (SELECT * FROM Trade WHERE Sell) AS b MATCH_CONDITION (a.Ts >= b.Ts) ON a.Symbol = b.Symbol GROUP BY a.Symbol STATE TTL INTERVAL '8' SECOND
