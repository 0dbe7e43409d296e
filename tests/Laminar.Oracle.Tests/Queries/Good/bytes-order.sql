-- rows: few.csv
SELECT CONVERT_TO(Note, 'UTF8') AS b, Quantity FROM Trade ORDER BY b DESC NULLS LAST, Quantity LIMIT 3
