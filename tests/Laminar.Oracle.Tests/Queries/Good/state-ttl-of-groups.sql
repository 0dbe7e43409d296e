-- rows: few.csv
-- row by row
-- groups that are forgotten leave the groups above them
SELECT n, COUNT(*) AS symbols FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol STATE TTL INTERVAL '8' SECOND) AS q GROUP BY n
