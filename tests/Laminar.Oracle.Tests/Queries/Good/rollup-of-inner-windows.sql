SELECT Symbol, MAX(n) AS most, e FROM (SELECT Symbol, Sell, COUNT(*) AS n, window_end AS e FROM Trade GROUP BY Symbol, Sell, TUMBLE(Ts, INTERVAL '10' SECOND)) AS x GROUP BY ROLLUP (Symbol), e
