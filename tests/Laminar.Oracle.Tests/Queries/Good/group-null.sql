-- rows: few.csv
SELECT Fee, COUNT(*) AS n FROM Trade GROUP BY Fee
