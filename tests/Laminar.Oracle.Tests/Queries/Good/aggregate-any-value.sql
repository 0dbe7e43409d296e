-- rows: few.csv
SELECT Symbol, ANY_VALUE(Symbol) AS a, ANY_VALUE(Quantity / 1000) AS b, ANY_VALUE(Fee - Fee) FILTER (WHERE Sell) AS c FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' HOUR)
