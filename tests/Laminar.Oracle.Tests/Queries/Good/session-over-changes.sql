-- row by row
-- seconds with one row, in runs: a second row in the middle one parts them, and a third in the first shortens what is left
SELECT COUNT(*) AS seconds, window_start, window_end FROM (SELECT COUNT(*) AS n, window_start AS t FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND) EMIT CHANGES ALLOW LATENESS INTERVAL '1' HOUR) AS q WHERE n = 1 GROUP BY SESSION(t, INTERVAL '1' SECOND) EMIT CHANGES
