-- rows: few.csv
SELECT Symbol, COUNT(*) AS a, COUNT(Fee) AS b, COUNT(Note) AS c FROM Trade GROUP BY Symbol
