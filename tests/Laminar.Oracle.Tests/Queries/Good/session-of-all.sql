SELECT window_start, window_end, window_time, MAX(Price) AS most FROM Trade GROUP BY SESSION(Ts, INTERVAL '25' SECOND)
