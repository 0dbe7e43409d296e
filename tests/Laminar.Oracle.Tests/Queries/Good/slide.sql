-- rows: few.csv
SELECT window_start, COUNT(*) AS n FROM Trade GROUP BY SLIDE(Ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND)
