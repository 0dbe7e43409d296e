-- A window join: the rows that are the dearest of their symbol's window.
SELECT a.Ts, a.Symbol, a.Price, (SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) AS b WHERE b.window_start = a.window_start AND b.window_end = a.window_end AND b.Quantity > 150) AS large
FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) AS a WHERE a.Price = (SELECT MAX(b.Price) FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) AS b WHERE b.window_start = a.window_start AND b.window_end = a.window_end AND b.Symbol = a.Symbol) LATE DATA DROP
