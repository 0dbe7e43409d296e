SELECT a.Ts, a.Symbol, b.Ts AS NextTs, b.Price
FROM Trade a ASOF LEFT JOIN Trade b MATCH_CONDITION (a.Ts < b.Ts AND b.Ts <= a.Ts + INTERVAL '15' SECOND) ON a.Symbol = b.Symbol
