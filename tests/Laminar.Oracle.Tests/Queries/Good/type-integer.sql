-- rows: few.csv
SELECT Quantity * 100000000 AS a FROM Trade WHERE Quantity <= 30
