SELECT MIN(Symbol) AS a, MAX(Note) AS b, MIN(Ts) AS c, MAX(Settles) AS d, MIN(Quantity) AS e, MAX(Fee) AS f FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' MINUTE)
