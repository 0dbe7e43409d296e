-- fails: LAM2031 taken back
WITH w AS (SELECT Symbol, COUNT(*) AS n, window_end FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND) EMIT CHANGES)
SELECT t.Symbol, v.n FROM Trade AS t JOIN w FOR SYSTEM_TIME AS OF t.Ts AS v ON t.Symbol = v.Symbol STATE TTL INTERVAL '1' HOUR
