SELECT COUNT(*) AS n, window_start, window_end, window_time FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' MINUTE, INTERVAL '15' SECOND)
