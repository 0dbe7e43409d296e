-- rows: few.csv
SELECT Symbol, COUNT(DISTINCT Note) AS a, SUM(DISTINCT Quantity) AS b, AVG(DISTINCT Price) AS c, STRING_AGG(DISTINCT Note, ',' ORDER BY Note) AS d FROM Trade GROUP BY Symbol
