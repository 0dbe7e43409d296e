-- rows: few.csv
SELECT Symbol, APPROX_COUNT_DISTINCT(Quantity) AS a, APPROX_COUNT_DISTINCT(Note) AS b FROM Trade GROUP BY Symbol
