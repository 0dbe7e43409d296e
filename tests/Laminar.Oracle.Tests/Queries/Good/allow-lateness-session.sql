-- rows: few.csv
-- row by row
SELECT window_start, window_end, SUM(Quantity) AS q FROM Trade GROUP BY SESSION(Ts, INTERVAL '2' SECOND) ALLOW LATENESS INTERVAL '10' SECOND
