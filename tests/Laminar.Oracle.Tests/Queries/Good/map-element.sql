-- rows: few.csv
SELECT m['A'] AS a, m[Note] AS of_note, m['none'] AS none, MAP[1, Symbol, 2, Note][2] AS two, MAP[Price, 'x'][4] AS price, MAP['r', ROW(Symbol)]['r'].f1 AS field
FROM (SELECT Note, Price, Symbol, MAP[Symbol, Quantity, COALESCE(Note, 'empty'), 0] AS m FROM Trade) AS t
