-- rows: few.csv
SELECT t.Symbol, item.item, ordinality, CARDINALITY(item) AS n FROM Trade t CROSS JOIN UNNEST(ARRAY[ARRAY[Quantity], ARRAY[1, 2]]) WITH ORDINALITY AS item WHERE ordinality > 1 OR Quantity = 5
