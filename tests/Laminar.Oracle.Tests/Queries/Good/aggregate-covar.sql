-- rows: few.csv
SELECT Symbol, CAST(COVAR_POP(Price, Quantity) AS DECIMAL(20, 9)) AS a, CAST(COVAR_SAMP(Price, Quantity) AS DECIMAL(20, 9)) AS b FROM Trade GROUP BY Symbol
