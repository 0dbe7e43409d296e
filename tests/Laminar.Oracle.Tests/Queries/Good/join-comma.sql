SELECT a.Symbol, a.Quantity AS one, b.Quantity AS other FROM Trade a, Trade b WHERE a.Symbol = b.Symbol AND b.Ts - a.Ts > INTERVAL '0' SECOND AND b.Ts - a.Ts <= INTERVAL '30' SECOND
