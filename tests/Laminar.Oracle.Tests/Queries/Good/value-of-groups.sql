-- row by row
SELECT a.Symbol, a.n, (SELECT MAX(b.Quantity) FROM Trade b WHERE b.Symbol = a.Symbol AND b.Sell) AS most FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a
