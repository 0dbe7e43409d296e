-- rows: few.csv
SELECT Symbol, window_end, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND), ROLLUP (Symbol)
