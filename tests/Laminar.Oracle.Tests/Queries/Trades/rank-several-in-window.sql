SELECT e, symbol, volume, r, d FROM (SELECT *, rank() OVER w AS r, dense_rank() OVER w AS d FROM
  (SELECT date_trunc('minute', ts) + interval '1 minute' AS e, symbol, sum(quantity) AS volume FROM every_trade GROUP BY 1, 2) sums WINDOW w AS (PARTITION BY e ORDER BY volume DESC)) ranked WHERE d <= 2
