-- rows: few.csv
SELECT Symbol, STRING_AGG(Note, ',' ORDER BY Note DESC) AS a, STRING_AGG(Symbol || Quantity, '' ORDER BY Quantity) AS b FROM Trade GROUP BY Symbol
