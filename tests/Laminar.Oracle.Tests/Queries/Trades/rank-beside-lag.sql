SELECT symbol, price, step, n FROM
  (SELECT symbol, price, price - lag(price) OVER (PARTITION BY symbol ORDER BY ts, id) AS step, row_number() OVER (PARTITION BY symbol ORDER BY price DESC, ts, id) AS n FROM trade) ranked WHERE n = 1
