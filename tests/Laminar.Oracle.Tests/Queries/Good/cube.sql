-- rows: few.csv
SELECT Symbol, Sell, COUNT(*) AS n FROM Trade GROUP BY CUBE (Symbol, Sell)
