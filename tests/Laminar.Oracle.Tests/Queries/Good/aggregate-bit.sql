-- rows: few.csv
SELECT Symbol, BIT_AND(Quantity) AS a, BIT_OR(Quantity) AS b, BIT_XOR(Quantity) AS c FROM Trade GROUP BY Symbol
