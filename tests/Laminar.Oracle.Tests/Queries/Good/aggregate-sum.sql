-- rows: few.csv
SELECT Symbol, SUM(Quantity) AS a, SUM(Fee) AS b, SUM(Price) AS c FROM Trade GROUP BY Symbol
