-- rows: few.csv
-- row by row
SELECT Symbol, q FROM (SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol) AS x WHERE q > 25
