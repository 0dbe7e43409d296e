-- fails: LAM0300 ASOF JOIN
SELECT a.Symbol FROM Trade a ASOF JOIN Trade b MATCH_CONDITION(a.Ts >= b.Ts) ON a.Symbol = b.Symbol
