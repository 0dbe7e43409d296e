-- rows: few.csv
SELECT w.Symbol, q, place FROM (SELECT Symbol, ARRAY_AGG(Quantity ORDER BY Quantity) AS quantities FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND)) AS w CROSS JOIN UNNEST(w.quantities) WITH ORDINALITY AS u(q, place)
