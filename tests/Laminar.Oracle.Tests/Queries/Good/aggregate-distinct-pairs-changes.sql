-- row by row
-- rows: few.csv
SELECT Symbol, REGR_COUNT(DISTINCT Price, Quantity) AS n, ARRAY_AGG(DISTINCT Fee) AS fees FROM Trade GROUP BY Symbol
