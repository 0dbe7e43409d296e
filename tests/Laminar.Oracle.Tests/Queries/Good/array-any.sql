-- rows: few.csv
SELECT 'one' = ANY(a) AS one, Symbol = SOME(a) AS own, 'one' <> ALL(a) AS no_one, 20 = ANY(ARRAY[Quantity, 5]) AS number, Fee = ANY(ARRAY[0.50, 2]) AS fee
FROM (SELECT Symbol, Quantity, Fee, ARRAY[Note, Symbol] AS a FROM Trade) AS t
WHERE Symbol = ANY(ARRAY['A', 'B'])
