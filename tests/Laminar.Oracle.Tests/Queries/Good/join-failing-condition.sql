SELECT a.Symbol, b.Quantity FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts = b.Ts AND 100 / (a.Quantity - b.Quantity + 100 - b.Quantity) >= 0
