-- fails: LAM2043 rows of q are taken back
SELECT a.Symbol FROM Trade a ASOF JOIN (SELECT Ts, Symbol FROM Trade ORDER BY Price LIMIT 3) q MATCH_CONDITION (a.Ts >= q.Ts) ON a.Symbol = q.Symbol
