-- rows: few.csv
SELECT Fee, Quantity FROM Trade ORDER BY Fee NULLS FIRST, Quantity LIMIT 3
