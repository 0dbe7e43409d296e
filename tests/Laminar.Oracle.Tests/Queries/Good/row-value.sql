-- rows: few.csv
SELECT ROW(Symbol, Quantity, Note) AS r, (Symbol, Fee) AS pair, ROW(ROW(Price), NULL) AS nested, CAST(ROW(Quantity, Fee) AS ROW<a BIGINT, b VARCHAR>) AS named, CASE WHEN Sell THEN ROW(Symbol) END AS maybe
FROM Trade
