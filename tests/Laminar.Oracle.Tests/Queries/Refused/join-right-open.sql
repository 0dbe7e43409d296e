-- fails: LAM2040 rows of a
SELECT a.Symbol FROM Trade a RIGHT JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts <= b.Ts
