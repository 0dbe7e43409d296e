-- rows: few.csv
-- row by row
-- The last row is in no window: at the end, the windows that are left are over, and no later time has come.
SELECT Symbol, COUNT(*) AS n
FROM (SELECT Symbol, window_time AS t FROM Trade WHERE Quantity <> 10 GROUP BY Symbol, TUMBLE(Ts, INTERVAL '5' SECOND) LATE DATA DROP) AS q
GROUP BY Symbol STATE TTL INTERVAL '5' SECOND
