-- A condition that no column has a say in holds for every right row or for none.
-- rows: few.csv
SELECT b.Ts, b.Symbol, s.Ts AS SoldAt
FROM Trade AS b ASOF LEFT JOIN Trade AS s MATCH_CONDITION (b.Ts > s.Ts AND b.Ts - s.Ts <= INTERVAL '10' SECOND) ON b.Symbol = s.Symbol AND b.Quantity IS NULL
