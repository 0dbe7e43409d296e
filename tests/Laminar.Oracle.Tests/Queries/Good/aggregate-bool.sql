-- rows: few.csv
SELECT Symbol, BOOL_AND(Sell) AS a, BOOL_OR(Sell) AS b, EVERY(Quantity > 5) AS c, BOOL_OR(Fee > 1) AS d FROM Trade GROUP BY Symbol
