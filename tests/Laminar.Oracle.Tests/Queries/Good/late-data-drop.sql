-- rows: few.csv
-- row by row
SELECT window_start, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '5' SECOND) LATE DATA DROP
