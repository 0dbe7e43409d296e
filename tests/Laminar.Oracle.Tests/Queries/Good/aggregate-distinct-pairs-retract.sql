-- row by row
-- rows: few.csv
SELECT REGR_COUNT(DISTINCT n, q) AS pairs, REGR_SXX(DISTINCT n, q) AS sxx, ARRAY_AGG(DISTINCT note) AS notes FROM (SELECT Symbol, COUNT(*) AS n, MAX(Quantity) AS q, MAX(Note) AS note FROM Trade GROUP BY Symbol) AS t
