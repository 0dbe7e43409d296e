SELECT Symbol, COUNT(*) AS n, window_start, window_end FROM Trade GROUP BY Symbol, HOP(Ts, INTERVAL '30' SECOND, INTERVAL '1' MINUTE)
