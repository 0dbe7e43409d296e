SELECT t.Symbol, t.window_end, t.Price FROM HOP(Trade, Ts, INTERVAL '30' SECOND, INTERVAL '1' MINUTE) AS t WHERE t.Sell
