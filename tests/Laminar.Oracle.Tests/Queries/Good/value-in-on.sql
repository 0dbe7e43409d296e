-- row by row
SELECT a.Symbol, a.n, b.q FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a
JOIN (SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol) AS b ON a.Symbol = b.Symbol AND b.q > (SELECT AVG(Quantity) FROM Trade)
