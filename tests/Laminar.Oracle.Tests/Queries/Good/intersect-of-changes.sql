-- row by row
SELECT Symbol, n FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a
INTERSECT SELECT Symbol, n FROM (SELECT Symbol, COUNT(Fee) AS n FROM Trade GROUP BY Symbol) AS b
INTERSECT SELECT Symbol, n FROM (SELECT Symbol, COUNT(Note) AS n FROM Trade GROUP BY Symbol) AS c
