-- fails: LAM2051 would wait for ever
SELECT a.Symbol FROM Trade a ASOF LEFT JOIN Trade b MATCH_CONDITION (a.Ts <= b.Ts) ON a.Symbol = b.Symbol
