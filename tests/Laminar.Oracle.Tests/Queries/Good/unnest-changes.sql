-- row by row
-- rows: few.csv
SELECT Symbol, u AS total FROM (SELECT Symbol, SUM(Quantity) AS total, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS q CROSS JOIN UNNEST(ARRAY[total, n]) AS u
