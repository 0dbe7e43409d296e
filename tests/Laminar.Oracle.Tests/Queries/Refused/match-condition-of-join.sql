-- fails: LAM0176 only ASOF JOIN has a MATCH_CONDITION
SELECT a.Symbol FROM Trade a JOIN Trade b MATCH_CONDITION (a.Ts >= b.Ts) ON a.Symbol = b.Symbol AND a.Ts = b.Ts
