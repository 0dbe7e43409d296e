-- Floor is towards minus infinity: a row half a second before 1970 lies in the window that ends there.
SELECT window_start, window_end, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '7' SECOND)
