-- rows: few.csv
-- row by row
SELECT Symbol FROM Trade EXCEPT ALL SELECT Symbol FROM Trade WHERE Quantity = 5 STATE TTL INTERVAL '4' SECOND
