-- fails: LAM2051 would wait for ever
SELECT a.Symbol FROM Trade a ASOF JOIN Trade b MATCH_CONDITION (NEAREST(a.Ts, b.Ts)) ON a.Symbol = b.Symbol
