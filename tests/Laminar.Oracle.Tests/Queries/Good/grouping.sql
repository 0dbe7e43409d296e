-- rows: few.csv
SELECT Note, GROUPING(Note) AS g, COUNT(*) AS n FROM Trade GROUP BY ROLLUP (Note)
