-- row by row
SELECT a.Symbol, a.Quantity FROM Trade a WHERE NOT EXISTS (SELECT * FROM Trade b WHERE a.Symbol = b.Symbol AND b.Sell AND b.Quantity > a.Quantity)
