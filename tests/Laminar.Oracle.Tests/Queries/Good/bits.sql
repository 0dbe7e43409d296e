-- rows: few.csv
SELECT Quantity & 6 AS a, Quantity | 1 AS b, Quantity # 3 AS c, ~Quantity AS d, Quantity << 2 AS e, Quantity >> 1 AS f, BIT_COUNT(Quantity) AS g FROM Trade
