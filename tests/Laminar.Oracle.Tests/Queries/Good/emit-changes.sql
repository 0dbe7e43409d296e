-- rows: few.csv
-- row by row
SELECT Symbol, COUNT(*) AS n FROM Trade WHERE Sell GROUP BY Symbol EMIT CHANGES
