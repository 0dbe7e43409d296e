-- fails: LAM2043 rows of a are taken back
WITH sold AS (SELECT Symbol, COUNT(*) AS n FROM Trade WHERE Sell GROUP BY Symbol)
SELECT a.Symbol FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a JOIN sold FOR SYSTEM_TIME AS OF PROCTIME() AS s ON a.Symbol = s.Symbol
