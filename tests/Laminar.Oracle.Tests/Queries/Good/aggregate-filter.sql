-- rows: few.csv
SELECT Symbol, COUNT(*) FILTER (WHERE Sell) AS a, SUM(Quantity) FILTER (WHERE Fee > 0.5) AS b, COUNT(DISTINCT Note) FILTER (WHERE NOT Sell) AS c FROM Trade GROUP BY Symbol
