-- rows: few.csv
SELECT Symbol, FIRST_VALUE(Quantity) AS a, LAST_VALUE(Quantity) AS b, FIRST_VALUE(Note) AS c, LAST_VALUE(Fee) AS d FROM Trade GROUP BY Symbol
