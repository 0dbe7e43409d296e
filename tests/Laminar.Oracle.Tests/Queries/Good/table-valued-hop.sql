SELECT window_start, window_end, SUM(Quantity) AS q FROM TABLE(HOP(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '30' SECOND, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
