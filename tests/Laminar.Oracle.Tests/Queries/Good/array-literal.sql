-- rows: few.csv
SELECT ARRAY[Symbol, Note, 'a text of more than twelve bytes'] AS texts, ARRAY[Quantity, 1] AS numbers, ARRAY[Price, Fee] AS mixed, ARRAY[Sell, NULL] AS flags, ARRAY[ARRAY[Quantity], ARRAY[2, 3]] AS nested,
    CAST(ARRAY[] AS ARRAY<DATE>) AS empty, CAST(ARRAY['7', '8'] AS BIGINT[]) AS cast, ARRAY[Fee, 1.50] AS fees
FROM Trade
