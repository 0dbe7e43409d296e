SELECT Symbol, COUNT(*) AS n, SUM(Quantity) AS q, window_start, window_end FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
