-- row by row
SELECT a.Symbol, a.n, b.most FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a JOIN (SELECT Symbol, MAX(Quantity) AS most FROM Trade WHERE Sell GROUP BY Symbol) AS b ON a.Symbol = b.Symbol
