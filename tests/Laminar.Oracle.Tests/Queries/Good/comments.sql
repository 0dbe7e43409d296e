-- rows: few.csv
SELECT Symbol, /* a /* nested */ one */ Quantity -- the rest
FROM Trade WHERE Quantity < 20
