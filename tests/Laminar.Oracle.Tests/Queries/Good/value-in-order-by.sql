-- row by row
SELECT Symbol, n FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a ORDER BY (SELECT MAX(Price) FROM Trade b WHERE b.Symbol = a.Symbol) DESC, n LIMIT 2
