-- rows: few.csv
-- row by row
SELECT COUNT(*) AS n, MAX(Price) AS high FROM Trade
