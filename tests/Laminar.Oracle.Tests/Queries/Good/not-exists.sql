SELECT Symbol, Ts FROM Trade a WHERE NOT EXISTS (SELECT * FROM Trade b WHERE b.Symbol = a.Symbol AND b.Ts > a.Ts AND b.Ts <= a.Ts + INTERVAL '30' SECOND)
