-- rows: few.csv
SELECT 2 + Quantity * 3 - 4 AS a, -Quantity % 7 AS b, Quantity / 7 * 7 AS c, (2 + Quantity) * 3 AS d FROM Trade
