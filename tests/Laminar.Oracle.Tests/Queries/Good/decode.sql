-- rows: few.csv
SELECT DECODE(Note, 'one', 1, NULL, 0, 'two', 2, 9) AS a, NVL2(Fee, 'paid', 'free') AS b, FACTORIAL(Quantity / 10) AS c FROM Trade
