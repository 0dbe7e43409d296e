-- fails: LAM2001 has no event time
SELECT COUNT(*) AS n FROM (SELECT a.Ts FROM Trade a JOIN (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS b ON a.Symbol = b.Symbol) AS q GROUP BY TUMBLE(Ts, INTERVAL '1' MINUTE)
