-- rows: few.csv
-- row by row
-- A row of the first for each that has none of its own in the second
SELECT Symbol FROM Trade EXCEPT ALL SELECT Symbol FROM Trade WHERE Quantity >= 20
