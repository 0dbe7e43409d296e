-- fails: LAM0170 this says twice
SELECT a.Symbol FROM Trade a ASOF JOIN Trade b MATCH_CONDITION (a.Ts >= b.Ts AND a.Ts <= b.Ts) ON a.Symbol = b.Symbol
