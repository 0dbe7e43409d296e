-- row by row
WITH sold AS (SELECT Symbol, MAX(Quantity) AS most FROM Trade WHERE Sell GROUP BY Symbol)
SELECT a.Symbol, a.Quantity, s.most FROM Trade a LEFT JOIN sold FOR SYSTEM_TIME AS OF PROCTIME() AS s ON a.Symbol = s.Symbol AND s.most > a.Quantity
