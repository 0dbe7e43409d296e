SELECT Symbol, window_start, window_end, COUNT(*) AS n FROM TUMBLE(Trade, Ts, INTERVAL '1' MINUTE) GROUP BY Symbol, window_start, window_end
