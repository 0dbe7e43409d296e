-- fails: LAM0170 this compares something else
SELECT a.Symbol FROM Trade a ASOF JOIN Trade b MATCH_CONDITION (a.Price >= b.Price) ON a.Symbol = b.Symbol
