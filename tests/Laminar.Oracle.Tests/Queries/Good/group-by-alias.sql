-- rows: few.csv
SELECT UPPER(Note) AS name, COUNT(*) AS n FROM Trade GROUP BY name
