-- fails: LAM2040 rows of b
SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts >= b.Ts
