-- fails: LAM2041 Settled is not the event time
SELECT a.Symbol FROM Trade a ASOF JOIN (SELECT Ts + INTERVAL '2' DAY AS Settled, Symbol FROM Trade) b MATCH_CONDITION (a.Ts >= b.Settled) ON a.Symbol = b.Symbol
