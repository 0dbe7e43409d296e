-- rows: few.csv
SELECT Symbol, ROUND(APPROX_PERCENTILE(Quantity, 0.5), 0) AS a FROM Trade GROUP BY Symbol
