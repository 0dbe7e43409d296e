-- row by row
-- rows: few.csv
SELECT ROW(Symbol, Sell) AS k, COUNT(*) AS n, LAST_VALUE(ROW(Note, Quantity)) AS last FROM Trade GROUP BY ROW(Symbol, Sell)
