-- rows: few.csv
SELECT Symbol, u FROM Trade CROSS JOIN UNNEST(ARRAY[100 / (Quantity - 20), 1]) AS u
