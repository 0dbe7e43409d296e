SELECT Symbol AS s, Quantity > 60 AS big, COUNT(*) AS n FROM Trade GROUP BY 1, big, TUMBLE(Ts, INTERVAL '1' MINUTE)
