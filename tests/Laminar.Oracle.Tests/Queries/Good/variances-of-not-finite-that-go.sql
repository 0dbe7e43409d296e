-- Windows overlap: NaN and Infinity are taken out again with their second, and what is left is exact.
SELECT window_end, STDDEV_POP(DISTINCT Price) AS a, VAR_POP(DISTINCT Price) AS b FROM Trade GROUP BY HOP(Ts, INTERVAL '1' SECOND, INTERVAL '2' SECOND)
