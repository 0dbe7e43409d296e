SELECT Note LIKE 'b%' AS a, Note LIKE '_i%' AS b, Note NOT LIKE '%x%' AS c, Note ILIKE 'B%' AS d, Note LIKE '50!%' ESCAPE '!' AS e FROM Trade
