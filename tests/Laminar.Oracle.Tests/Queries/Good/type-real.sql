-- rows: few.csv
SELECT CAST(Price AS REAL) AS a, CAST(Price AS REAL) / 3 AS b FROM Trade
