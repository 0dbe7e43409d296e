-- rows: few.csv
SELECT Price / 3 AS a, CAST(Quantity AS DOUBLE PRECISION) / 4 AS b, 1e3 + Price AS c FROM Trade
