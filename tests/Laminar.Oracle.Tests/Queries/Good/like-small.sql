-- rows: few.csv
SELECT Note LIKE 't%' AS a, Note LIKE '_wo' AS b, Note ILIKE 'F%' AS c, Note NOT LIKE '%e' AS d FROM Trade
