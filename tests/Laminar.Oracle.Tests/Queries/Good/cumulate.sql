SELECT Symbol, window_start, window_end, COUNT(*) AS n, SUM(Quantity) AS q FROM Trade GROUP BY Symbol, CUMULATE(Ts, INTERVAL '20' SECOND, INTERVAL '1' MINUTE)
