-- rows: few.csv
SELECT r.a, (r).b AS b2, t.r.c.d AS deep, (ROW(Symbol, Price)).f2 AS second, r.c.d || 'x' AS made, ARRAY[r][1].a AS element, LENGTH((t.r).a) AS n
FROM (SELECT CAST(ROW(Symbol, Fee, ROW(Note)) AS ROW<a VARCHAR, b DECIMAL, c ROW<d VARCHAR>>) AS r, Symbol, Price FROM Trade) AS t
