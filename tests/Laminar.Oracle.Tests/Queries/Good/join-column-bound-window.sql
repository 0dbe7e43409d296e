-- Rows whose wait is bounded by a constant keep their event time: a window may go by it.
SELECT COUNT(*) AS n, window_end
FROM (SELECT b.Ts FROM (SELECT Symbol, Ts, Ts + INTERVAL '1' SECOND * Quantity AS Expires FROM Trade WHERE NOT Sell) AS a JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Ts AND a.Expires) AS pairs
GROUP BY TUMBLE(Ts, INTERVAL '30' SECOND) LATE DATA DROP
