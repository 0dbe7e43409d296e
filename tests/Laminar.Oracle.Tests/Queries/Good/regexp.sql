-- rows: few.csv
SELECT Symbol ~ '^[A-C]+$' AS a, Note ~* 'T' AS b, Note !~ 'o' AS c, REGEXP_EXTRACT(Note, '(t|f)(.)', 2) AS d, REGEXP_REPLACE(Note, '[aeiou]', '<\&>', 'g') AS e, REGEXP_COUNT(Note, 'e') AS f FROM Trade
