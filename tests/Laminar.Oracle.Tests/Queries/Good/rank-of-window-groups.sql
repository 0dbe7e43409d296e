SELECT window_end, Symbol, s, r FROM
  (SELECT window_end, Symbol, SUM(Quantity) AS s, RANK() OVER (PARTITION BY window_end ORDER BY SUM(Quantity) DESC) AS r FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE) LATE DATA DROP) AS ranked
WHERE r <= 1
