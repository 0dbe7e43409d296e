-- The symbols that have more than half of what their window has: the value is one of the window.
SELECT x.Symbol, x.window_end, COUNT(*) AS n FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) AS x GROUP BY x.Symbol, x.window_start, x.window_end
HAVING SUM(x.Quantity) * 2 > (SELECT SUM(b.Quantity) FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) AS b WHERE b.window_start = x.window_start AND b.window_end = x.window_end) LATE DATA DROP
