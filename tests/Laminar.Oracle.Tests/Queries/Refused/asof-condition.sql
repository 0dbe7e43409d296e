-- fails: LAM0171 the times choose among those rows
SELECT a.Symbol FROM Trade a ASOF JOIN Trade b MATCH_CONDITION (a.Ts >= b.Ts) ON a.Symbol = b.Symbol AND a.Price < b.Price
