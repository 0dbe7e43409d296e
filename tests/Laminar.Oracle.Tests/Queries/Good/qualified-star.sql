-- rows: few.csv
SELECT t.*, Quantity * 2 AS twice FROM (SELECT Symbol, Quantity FROM Trade WHERE Sell) AS t
