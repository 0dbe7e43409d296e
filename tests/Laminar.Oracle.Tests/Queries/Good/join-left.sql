SELECT a.Symbol, a.Ts, b.Price AS sold FROM Trade a LEFT JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts > a.Ts AND b.Ts <= a.Ts + INTERVAL '30' SECOND AND b.Sell
