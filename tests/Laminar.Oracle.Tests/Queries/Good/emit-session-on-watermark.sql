-- rows: few.csv
-- row by row
-- B's first session is over and has come out when the row of 10:00:03 makes another of it
SELECT Symbol, COUNT(*) AS n, window_start, window_end FROM Trade GROUP BY Symbol, SESSION(Ts, INTERVAL '1' SECOND) EMIT ON WATERMARK ALLOW LATENESS INTERVAL '10' SECOND
