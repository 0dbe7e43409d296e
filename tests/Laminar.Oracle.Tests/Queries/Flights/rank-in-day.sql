SELECT day, Origin, n, r, d FROM (SELECT window_end AS day, Origin, COUNT(*) AS n, RANK() OVER (PARTITION BY window_end ORDER BY COUNT(*) DESC) AS r, DENSE_RANK() OVER (PARTITION BY window_end ORDER BY COUNT(*) DESC) AS d
  FROM Flight GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' DAY) LATE DATA DROP) AS ranked WHERE d <= 3 AND r < 5
-- postgres
SELECT day, origin, n, r, d FROM (SELECT *, rank() OVER (PARTITION BY day ORDER BY n DESC) AS r, dense_rank() OVER (PARTITION BY day ORDER BY n DESC) AS d FROM
  (SELECT date_trunc('day', departure) + interval '1 day' AS day, origin, count(*) AS n FROM flight GROUP BY 1, 2) c) ranked WHERE d <= 3 AND r < 5
