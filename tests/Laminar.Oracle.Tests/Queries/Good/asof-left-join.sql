SELECT b.Ts, b.Symbol, s.Ts AS SoldAt, s.Quantity
FROM Trade AS b LEFT ASOF JOIN Trade AS s MATCH_CONDITION (b.Ts > s.Ts AND b.Ts - s.Ts <= INTERVAL '10' SECOND) ON b.Symbol = s.Symbol AND s.Sell
