SELECT Symbol, Ts FROM Trade WHERE EXISTS (SELECT 1 FROM Trade b WHERE b.Symbol = Trade.Symbol AND b.Ts > Trade.Ts AND b.Ts <= Trade.Ts + INTERVAL '30' SECOND) AND Price > 10
