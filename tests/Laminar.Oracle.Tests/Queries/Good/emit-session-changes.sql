-- rows: few.csv
-- row by row
-- the row of 10:00:03 joins what lies on both sides of it
SELECT COUNT(*) AS n, SUM(Quantity) AS q, window_start, window_end FROM Trade GROUP BY SESSION(Ts, INTERVAL '1' SECOND) EMIT CHANGES ALLOW LATENESS INTERVAL '10' SECOND
