-- rows: few.csv
SELECT window_start, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND, INTERVAL '-3' SECOND)
