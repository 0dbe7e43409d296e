SELECT b.Symbol, a.Quantity, b.Quantity AS sold FROM Trade a RIGHT JOIN Trade b ON a.Note = b.Symbol
