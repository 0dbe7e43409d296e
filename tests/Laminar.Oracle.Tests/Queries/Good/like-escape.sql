-- rows: few.csv
SELECT Symbol || '%' LIKE 'A!%' ESCAPE '!' AS a, Note || '_' LIKE '%!_' ESCAPE '!' AS b, Note LIKE '%!_' ESCAPE '!' AS c FROM Trade
