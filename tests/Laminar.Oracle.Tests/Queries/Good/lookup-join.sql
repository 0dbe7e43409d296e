-- row by row
WITH sold AS (SELECT Symbol, COUNT(*) AS n FROM Trade WHERE Sell GROUP BY Symbol)
SELECT a.Symbol, a.Quantity, s.n FROM Trade a JOIN sold FOR SYSTEM_TIME AS OF PROCTIME() AS s ON a.Symbol = s.Symbol
