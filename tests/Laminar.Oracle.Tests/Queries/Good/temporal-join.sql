WITH sold AS (SELECT Ts, Symbol, Price FROM Trade WHERE Sell)
SELECT t.Ts, t.Symbol, v.Price AS Valid, v.Ts AS Since
FROM Trade AS t LEFT JOIN sold FOR SYSTEM_TIME AS OF t.Ts AS v ON t.Symbol = v.Symbol AND v.Price < 20
