SELECT a.Symbol, b.Symbol AS other FROM Trade a JOIN Trade b ON a.Price < b.Price AND b.Ts BETWEEN a.Ts AND a.Ts + INTERVAL '4' SECOND
