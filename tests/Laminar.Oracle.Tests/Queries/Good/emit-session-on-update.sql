-- rows: few.csv
-- row by row
SELECT Symbol, COUNT(*) AS n, window_end FROM Trade GROUP BY Symbol, SESSION(Ts, INTERVAL '3' SECOND) EMIT ON UPDATE
