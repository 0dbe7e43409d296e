SELECT a.Symbol, a.Quantity FROM Trade a WHERE EXISTS (SELECT * FROM Trade b WHERE a.Symbol = b.Symbol AND b.Sell AND b.Quantity > a.Quantity)
