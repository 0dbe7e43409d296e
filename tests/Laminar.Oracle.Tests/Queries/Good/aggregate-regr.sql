-- rows: few.csv
SELECT Symbol, CAST(REGR_SLOPE(Price, Quantity) AS DECIMAL(20, 9)) AS a, CAST(REGR_INTERCEPT(Price, Quantity) AS DECIMAL(20, 9)) AS b, REGR_COUNT(Price, Fee) AS c FROM Trade GROUP BY Symbol
