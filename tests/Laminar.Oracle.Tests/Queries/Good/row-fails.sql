-- rows: few.csv
SELECT Symbol, (ROW(1 / (Quantity - 10), Symbol)).f2 AS s FROM Trade
