-- fails: LAM2040 rows of a
SELECT a.Symbol FROM Trade a JOIN (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS b ON a.Symbol = b.Symbol
