-- rows: few.csv
SELECT Symbol, STRING_AGG(Note, '|') AS a FROM Trade GROUP BY Symbol
