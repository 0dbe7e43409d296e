-- fails: LAM0170 no two times meet this
SELECT a.Symbol FROM Trade a ASOF JOIN Trade b MATCH_CONDITION (a.Ts >= b.Ts AND a.Ts - b.Ts <= INTERVAL '-5' SECOND) ON a.Symbol = b.Symbol
