-- Whatever NaN or an infinity is among has no variance but NaN; DISTINCT takes all NaNs for one value.
SELECT window_end, STDDEV_POP(DISTINCT Price) AS a, VAR_SAMP(DISTINCT Price) AS b, VAR_POP(Price) AS c FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND)
