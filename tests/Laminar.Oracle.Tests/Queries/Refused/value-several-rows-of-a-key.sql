-- fails: LAM0327 for one value of b.Symbol
SELECT (SELECT b.Price FROM Trade b WHERE b.Symbol = a.Symbol) AS p FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a
