SELECT window_start, window_end, COUNT(*) AS n FROM TABLE(CUMULATE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '30' SECOND, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
