-- rows: few.csv
SELECT MAP[Symbol, Quantity, 'x', 1] = MAP['x', 1, 'A', 10] AS same, MAP[Symbol, Note] <> MAP['B', 'two'] AS other, COALESCE(CASE WHEN Sell THEN MAP[Symbol, Quantity] END, MAP['none', 0]) AS sure FROM Trade
