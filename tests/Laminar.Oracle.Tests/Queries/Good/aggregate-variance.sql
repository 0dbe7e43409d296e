-- rows: few.csv
SELECT Symbol, CAST(VARIANCE(Quantity) AS DECIMAL(20, 9)) AS a, CAST(VAR_SAMP(Price) AS DECIMAL(20, 9)) AS b, CAST(VAR_POP(Quantity) AS DECIMAL(20, 9)) AS c FROM Trade GROUP BY Symbol
