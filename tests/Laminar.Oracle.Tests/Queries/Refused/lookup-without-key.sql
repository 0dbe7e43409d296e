-- fails: LAM0212 say what is equal
WITH sold AS (SELECT Symbol, COUNT(*) AS n FROM Trade WHERE Sell GROUP BY Symbol)
SELECT a.Symbol FROM Trade a JOIN sold FOR SYSTEM_TIME AS OF PROCTIME() AS s ON a.Quantity > s.n
