SELECT Symbol, window_start, window_end, COUNT(*) AS n, SUM(Quantity) AS q FROM Trade GROUP BY Symbol, SESSION(Ts, INTERVAL '30' SECOND)
