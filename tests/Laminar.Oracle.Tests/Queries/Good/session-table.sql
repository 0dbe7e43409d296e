SELECT Symbol, window_start, window_end, COUNT(*) AS n FROM TABLE(SESSION(TABLE Trade PARTITION BY Symbol, DESCRIPTOR(Ts), INTERVAL '30' SECOND)) GROUP BY Symbol, window_start, window_end
