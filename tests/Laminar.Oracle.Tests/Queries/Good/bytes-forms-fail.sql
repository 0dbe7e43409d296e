-- rows: few.csv
SELECT Symbol, CONVERT_FROM(CASE WHEN Symbol = 'A' THEN X'41' ELSE X'FF' END, 'UTF8') AS a FROM Trade
