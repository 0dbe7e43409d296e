-- rows: few.csv
SELECT MODE(Note) AS note, MODE() WITHIN GROUP (ORDER BY Quantity) AS quantity, MODE(Fee) AS fee, MODE(Sell) AS sell, MODE(Price) FILTER (WHERE Price > 100) AS none FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' MINUTE)
