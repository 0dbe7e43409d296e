-- row by row
SELECT Symbol, s, n FROM (SELECT Symbol, s, ROW_NUMBER() OVER (ORDER BY s DESC, Symbol) AS n FROM (SELECT Symbol, SUM(Quantity) AS s FROM Trade GROUP BY Symbol) AS sums) AS ranked WHERE n <= 2
