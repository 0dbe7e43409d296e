-- rows: few.csv
-- row by row
SELECT n, COUNT(*) AS symbols FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS x GROUP BY n
