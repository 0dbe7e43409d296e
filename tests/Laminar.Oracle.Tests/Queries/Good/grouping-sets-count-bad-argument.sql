-- rows: few.csv
SELECT Symbol, COUNT(q) AS n FROM (SELECT Symbol, 100 / (Quantity - 30) AS q FROM Trade) AS t GROUP BY ROLLUP (Symbol)
