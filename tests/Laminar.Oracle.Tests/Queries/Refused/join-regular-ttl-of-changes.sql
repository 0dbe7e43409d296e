-- fails: LAM2031 may be taken back
SELECT a.n FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a JOIN (SELECT Symbol, SUM(Quantity) AS m FROM Trade GROUP BY Symbol) AS b ON a.Symbol = b.Symbol STATE TTL INTERVAL '1' HOUR
