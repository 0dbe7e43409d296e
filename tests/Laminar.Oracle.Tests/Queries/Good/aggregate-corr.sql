-- rows: few.csv
SELECT Symbol, CAST(CORR(Price, Quantity) AS DECIMAL(20, 9)) AS a, CAST(CORR(Price, Fee) AS DECIMAL(20, 9)) AS b FROM Trade GROUP BY Symbol
