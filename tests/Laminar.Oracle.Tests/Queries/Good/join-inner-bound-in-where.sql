SELECT a.Symbol, a.Price AS bought, b.Price AS sold FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol WHERE b.Ts BETWEEN a.Ts AND a.Ts + INTERVAL '30' SECOND AND NOT a.Sell AND b.Sell
