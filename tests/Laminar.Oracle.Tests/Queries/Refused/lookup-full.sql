-- fails: LAM0172 FULL JOIN does not go with FOR SYSTEM_TIME AS OF
WITH sold AS (SELECT Symbol, COUNT(*) AS n FROM Trade WHERE Sell GROUP BY Symbol)
SELECT a.Symbol FROM Trade a FULL JOIN sold FOR SYSTEM_TIME AS OF PROCTIME() AS s ON a.Symbol = s.Symbol
