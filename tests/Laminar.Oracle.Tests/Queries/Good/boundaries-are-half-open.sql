-- A row at a window's end lies in the next one.
SELECT window_start, window_end, COUNT(*) AS n, MIN(Ts) AS first FROM Trade GROUP BY HOP(Ts, INTERVAL '2' SECOND, INTERVAL '4' SECOND, INTERVAL '-1' SECOND)
