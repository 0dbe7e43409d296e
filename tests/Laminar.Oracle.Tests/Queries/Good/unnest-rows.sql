-- rows: few.csv
SELECT Quantity, name, n, place FROM Trade LEFT JOIN UNNEST(CASE WHEN Sell THEN ARRAY[ROW(Symbol, Quantity), ROW(Note, NULL), CASE WHEN Quantity > 10 THEN ROW('x', 1) END] END) WITH ORDINALITY AS u(name, n, place) ON TRUE
