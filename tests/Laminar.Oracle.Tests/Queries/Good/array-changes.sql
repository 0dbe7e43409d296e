-- rows: few.csv
SELECT ARRAY[Symbol, Note] AS k, COUNT(*) AS n FROM Trade GROUP BY ARRAY[Symbol, Note]
