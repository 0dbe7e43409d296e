SELECT window_end, Symbol, Volume, r, d FROM
  (SELECT window_end, Symbol, SUM(Quantity) AS Volume, RANK() OVER (PARTITION BY window_end ORDER BY SUM(Quantity) DESC) AS r, DENSE_RANK() OVER (PARTITION BY window_end ORDER BY SUM(Quantity) DESC) AS d
   FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE) LATE DATA DROP) AS ranked
WHERE d <= 2
