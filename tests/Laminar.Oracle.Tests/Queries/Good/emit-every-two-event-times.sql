-- Of two event times EMIT EVERY goes by the one that is the least behind: window_end.
SELECT COUNT(*) AS n, SUM(c) AS s FROM (SELECT window_start AS a, window_end AS b, COUNT(*) AS c FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND)) AS q EMIT EVERY INTERVAL '1' SECOND
