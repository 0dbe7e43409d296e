SELECT a.Symbol, COUNT(*) AS pairs, MAX(b.Price) AS dearest FROM Trade a LEFT JOIN Trade b ON a.Symbol = b.Symbol AND b.Sell GROUP BY a.Symbol
