SELECT a.Symbol, b.Price FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts = b.Ts UNION ALL SELECT Symbol, Price FROM Trade WHERE Sell
