-- rows: few.csv
SELECT MAP[Symbol, Quantity, 'z', NULL, 'A', 1] AS m, MAP[Quantity, Note] AS n, MAP['a key of more than twelve bytes', ARRAY[Fee]] AS nested, CAST(MAP[] AS MAP<VARCHAR, DATE>) AS empty, CAST(MAP['7', Quantity] AS MAP<BIGINT, VARCHAR>) AS cast, MAP['r', ROW(Symbol)] AS rows
FROM Trade
