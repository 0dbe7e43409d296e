SELECT a.Symbol, a.Quantity, b.Quantity AS other FROM Trade a LEFT JOIN Trade b ON a.Symbol = b.Symbol AND 100 / (a.Quantity - b.Quantity) > 0
