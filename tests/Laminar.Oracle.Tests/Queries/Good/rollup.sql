-- rows: few.csv
SELECT Symbol, Sell, COUNT(*) AS n FROM Trade GROUP BY ROLLUP (Symbol, Sell)
