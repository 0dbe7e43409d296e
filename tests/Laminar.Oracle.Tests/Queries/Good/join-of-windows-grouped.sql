SELECT a.Symbol, a.n, b.m FROM (SELECT Symbol, window_end AS e, COUNT(*) AS n FROM Trade WHERE Sell GROUP BY Symbol, TUMBLE(INTERVAL '10' SECOND)) AS a JOIN (SELECT Symbol, window_end AS e, COUNT(*) AS m FROM Trade WHERE NOT Sell GROUP BY Symbol, TUMBLE(INTERVAL '10' SECOND)) AS b ON a.Symbol = b.Symbol AND a.e = b.e
LATE DATA DROP
