-- rows: few.csv
-- row by row
SELECT window_start, SUM(Quantity) AS q FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '5' SECOND) ALLOW LATENESS INTERVAL '5' SECOND
