-- rows: few.csv
-- row by row
SELECT Symbol, Quantity / 20 AS q FROM Trade INTERSECT ALL SELECT Symbol, Quantity / 20 FROM Trade WHERE NOT Sell INTERSECT ALL SELECT Symbol, Quantity / 20 FROM Trade WHERE Price < 8
