-- rows: few.csv
SELECT CAST(Quantity AS TINYINT) AS a, CAST(Quantity * 10 AS TINYINT) AS b FROM Trade
