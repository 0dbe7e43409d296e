-- rows: few.csv
SELECT Symbol, Sell, SUM(Quantity) AS q, GROUPING(Symbol, Sell) AS g FROM Trade GROUP BY GROUPING SETS ((Symbol), (Sell), ())
