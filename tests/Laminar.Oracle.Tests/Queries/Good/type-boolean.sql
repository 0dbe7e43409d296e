-- rows: few.csv
SELECT Sell AS a, CAST('true' AS BOOLEAN) AS b, CAST(Sell AS TEXT) AS c, CAST(Quantity - 10 AS BOOLEAN) AS d FROM Trade
