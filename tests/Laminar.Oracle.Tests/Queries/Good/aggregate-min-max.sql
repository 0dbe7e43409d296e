-- rows: few.csv
SELECT Symbol, MIN(Quantity) AS a, MAX(Note) AS b, MIN(Ts) AS c, MAX(Settles) AS d, MIN(Fee) AS e FROM Trade GROUP BY Symbol
