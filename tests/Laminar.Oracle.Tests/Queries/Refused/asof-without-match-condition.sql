-- fails: LAM0170 this join has none
SELECT a.Symbol FROM Trade a ASOF JOIN Trade b ON a.Symbol = b.Symbol
