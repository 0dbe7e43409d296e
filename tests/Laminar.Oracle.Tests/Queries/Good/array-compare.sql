-- rows: few.csv
SELECT ARRAY[Symbol, Note] = ARRAY['A', 'one'] AS same, ARRAY[Symbol] <> ARRAY['A'] AS other, ARRAY[Price] = ARRAY[1.5] AS price, ARRAY[Fee] IN (ARRAY[0.50], ARRAY[2.0]) AS one_of, ARRAY[Fee] IS NOT DISTINCT FROM CAST(ARRAY[NULL] AS DECIMAL[]) AS none,
    ARRAY[0.0, -Price * 0] = ARRAY[0.0, 0.0] AS zeros
FROM Trade
