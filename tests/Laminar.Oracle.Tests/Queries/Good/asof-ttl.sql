-- A sale is forgotten twenty seconds after it, if none of its symbol has come since
SELECT b.Ts, b.Symbol, b.Price, s.Ts AS SoldAt, s.Price AS SoldFor
FROM Trade AS b ASOF LEFT JOIN (SELECT * FROM Trade WHERE Sell) AS s MATCH_CONDITION (b.Ts >= s.Ts) ON b.Symbol = s.Symbol
STATE TTL INTERVAL '20' SECOND
