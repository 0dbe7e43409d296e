-- row by row
-- rows: over-rank.input.csv
SELECT Symbol, n, r, d FROM (SELECT Symbol, ROW_NUMBER() OVER w AS n, RANK() OVER w AS r, DENSE_RANK() OVER w AS d FROM Trade WINDOW w AS (ORDER BY Ts DESC)) AS ranked WHERE r <= 2 AND n <= 3
