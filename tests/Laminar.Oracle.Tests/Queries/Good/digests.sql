-- rows: few.csv
SELECT MD5(Symbol) AS a, LEFT(SHA256(Note), 8) AS b, TO_HEX(Quantity) AS c FROM Trade
