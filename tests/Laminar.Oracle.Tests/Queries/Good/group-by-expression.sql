SELECT CASE WHEN Quantity > 60 THEN 'big' ELSE 'small' END AS size, COUNT(*) AS n FROM Trade GROUP BY CASE WHEN Quantity > 60 THEN 'big' ELSE 'small' END, TUMBLE(Ts, INTERVAL '1' MINUTE)
