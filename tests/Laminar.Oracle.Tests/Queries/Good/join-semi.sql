SELECT a.Symbol, a.Ts FROM Trade a LEFT SEMI JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts > a.Ts AND b.Ts <= a.Ts + INTERVAL '30' SECOND
