-- fails: LAM2043 rows of b
SELECT a.Symbol FROM Trade a JOIN (SELECT Symbol, window_end AS e, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '5' SECOND) EMIT CHANGES) AS b ON a.Symbol = b.Symbol AND a.Ts = b.e
