-- rows: few.csv
-- row by row
-- What is taken back of one of them
SELECT n FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS g EXCEPT ALL SELECT 1 FROM Trade WHERE Quantity = 20
