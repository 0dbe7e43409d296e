-- rows: few.csv
SELECT ROW(Symbol, Quantity) = ROW('A', 10) AS same, (Symbol, Note) <> ('B', 'two') AS other, ROW(Symbol, Fee) IN (ROW('A', 0.5), ROW('B', 2)) AS one_of, (Symbol, Fee) = (Symbol, Fee) AS unknown, ROW(Note) IS DISTINCT FROM ROW(NULL) AS there, r IS NULL AS none, r = ROW('A', 30) AS held, COALESCE(r, ROW('none', 0)) AS sure
FROM (SELECT *, CASE WHEN Sell THEN ROW(Symbol, Quantity) END AS r FROM Trade) AS t
