-- row by row
SELECT COUNT(*) AS symbols, (SELECT COUNT(*) FROM Trade b WHERE b.Symbol = a.Symbol AND b.Sell) AS sales FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a GROUP BY sales
