-- rows: few.csv
-- row by row
SELECT DISTINCT n FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS x
