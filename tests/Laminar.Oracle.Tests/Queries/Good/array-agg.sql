-- rows: few.csv
SELECT Symbol, ARRAY_AGG(Note) AS notes, ARRAY_AGG(Quantity ORDER BY Quantity DESC) AS quantities, ARRAY_AGG(Fee ORDER BY Price) AS fees, ARRAY_AGG(Quantity) FILTER (WHERE Sell) AS sold, ARRAY_AGG(DISTINCT Sell) AS sides,
    ARRAY_AGG(DISTINCT Note ORDER BY Note DESC) FILTER (WHERE Note IS NOT NULL) AS different, CARDINALITY(ARRAY_AGG(Price)) AS n, ARRAY_AGG(ARRAY[Quantity, 1]) AS nested, COLLECT(Fee) AS collected, COLLECT(DISTINCT Note) AS once
FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE) HAVING 10 = ANY(ARRAY_AGG(Quantity))
