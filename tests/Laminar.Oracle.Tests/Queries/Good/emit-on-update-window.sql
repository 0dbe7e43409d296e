-- rows: few.csv
-- row by row
SELECT Symbol, window_start, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND) EMIT ON UPDATE
