-- rows: few.csv
SELECT Symbol, CONCAT_WS('/', 'of', Symbol, Note) AS path, CONCAT(Symbol, '!') AS loud, CONCAT_WS('/', 'of', Symbol, Note) || Symbol AS both, COUNT(*) AS n
FROM Trade GROUP BY GROUPING SETS ((Symbol, CONCAT_WS('/', 'of', Symbol, Note)), (CONCAT(Symbol, '!')), (CONCAT_WS('/', 'of', Symbol, Note)))
