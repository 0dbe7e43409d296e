-- rows: few.csv
SELECT COUNT(*) AS n, SUM(q) AS q, window_end AS e FROM (SELECT Symbol, SUM(Quantity) AS q, window_time AS t FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '5' SECOND) EMIT CHANGES) AS x GROUP BY TUMBLE(t, INTERVAL '10' SECOND) EMIT ON WINDOW CLOSE
