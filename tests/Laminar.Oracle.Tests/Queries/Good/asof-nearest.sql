SELECT a.Ts, a.Symbol, b.Ts AS NearTs, b.Price
FROM Trade a ASOF LEFT JOIN (SELECT * FROM Trade WHERE Sell) b MATCH_CONDITION (NEAREST(a.Ts, b.Ts) AND a.Ts - b.Ts <= INTERVAL '30' SECOND AND b.Ts - a.Ts <= INTERVAL '30' SECOND) ON a.Symbol = b.Symbol
WHERE NOT a.Sell
