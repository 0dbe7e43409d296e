-- rows: few.csv
-- row by row
SELECT Symbol, Price FROM Trade ORDER BY Price DESC, Symbol LIMIT 2
