-- fails: LAM0300 ON of a join whose rows come out unmatched
SELECT a.Symbol FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a LEFT JOIN (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS b ON a.Symbol = b.Symbol AND b.n > (SELECT AVG(Quantity) FROM Trade)
