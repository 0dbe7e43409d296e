-- fails: LAM0056 b
SELECT b.Symbol FROM Trade a SEMI JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts = b.Ts
