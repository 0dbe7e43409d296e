-- row by row
-- rows: few.csv
SELECT CONVERT_TO(Symbol, 'UTF8') AS k, MAX(CONVERT_TO(Note, 'UTF8')) AS m, COUNT(DISTINCT CONVERT_TO(Note, 'UTF8')) AS n FROM Trade GROUP BY CONVERT_TO(Symbol, 'UTF8')
