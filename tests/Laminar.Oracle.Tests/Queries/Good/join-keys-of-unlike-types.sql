SELECT a.Symbol, a.Quantity, b.Price FROM Trade a JOIN Trade b ON a.Quantity = b.Price * 10 AND b.Ts BETWEEN a.Ts - INTERVAL '5' MINUTE AND a.Ts + INTERVAL '5' MINUTE
