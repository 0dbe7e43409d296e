SELECT b.Ts, b.Symbol, b.Price, s.Ts AS SoldAt, s.Price AS SoldFor
FROM Trade AS b ASOF JOIN (SELECT * FROM Trade WHERE Sell) AS s MATCH_CONDITION (b.Ts >= s.Ts AND b.Ts - s.Ts <= INTERVAL '20' SECOND) ON b.Symbol = s.Symbol
WHERE NOT b.Sell
