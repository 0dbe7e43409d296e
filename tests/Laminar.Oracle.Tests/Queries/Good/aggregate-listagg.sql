-- rows: few.csv
SELECT Symbol, LISTAGG(Note, '+') WITHIN GROUP (ORDER BY Quantity) AS a FROM Trade GROUP BY Symbol
