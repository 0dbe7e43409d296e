-- rows: few.csv
SELECT Symbol, ARG_MIN(Note, Price) AS a, ARG_MAX(Quantity, Ts) AS b, ARG_MAX(Note, Fee) AS c, MIN_BY(Price, Quantity) AS d FROM Trade GROUP BY Symbol
