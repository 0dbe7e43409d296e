SELECT a.Symbol, a.Quantity, b.Quantity AS other FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND a.Quantity < b.Quantity AND b.Price < 12
