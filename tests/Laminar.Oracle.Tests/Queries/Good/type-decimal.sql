-- rows: few.csv
SELECT Fee * 3 AS a, CAST(Price AS DECIMAL(10, 1)) AS b, CAST(Fee + 0.25 AS NUMERIC(3, 1)) AS c FROM Trade
