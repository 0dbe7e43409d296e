-- in order
SELECT window_end, Symbol, Quantity, n FROM
  (SELECT window_end, Symbol, Quantity, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY Quantity DESC) AS n FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE))) AS ranked
WHERE n <= 2
