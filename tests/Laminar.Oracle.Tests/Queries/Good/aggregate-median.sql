-- rows: few.csv
SELECT Symbol, MEDIAN(Quantity) AS a, MEDIAN(Fee) AS b FROM Trade GROUP BY Symbol
