-- rows: few.csv
SELECT Symbol, AVG(Quantity) AS a, AVG(Fee) AS b, AVG(Price) AS c FROM Trade GROUP BY Symbol
