-- rows: few.csv
SELECT a[1] AS first, a[2] AS second, a[3] AS none, a[Quantity / 10] AS chosen, a[0] AS zero, a[-1] AS negative, ARRAY[ARRAY[1, 2], ARRAY[Quantity]][2][1] AS inner, a[NULL] AS nowhere
FROM (SELECT Quantity, ARRAY[Note, Symbol] AS a FROM Trade) AS t
