-- rows: few.csv
SELECT Settles AS a, CAST(Ts AS DATE) AS b, Settles > DATE '2024-01-02' AS c, CAST('2024-02-29' AS DATE) AS d FROM Trade
