-- rows: few.csv
-- row by row
SELECT DISTINCT Symbol, Quantity > 10 AS big FROM Trade
