-- row by row
SELECT a.Symbol, a.Quantity, b.Quantity AS sold FROM Trade a LEFT JOIN (SELECT * FROM Trade WHERE Sell) AS b ON a.Symbol = b.Symbol AND a.Quantity < b.Quantity
