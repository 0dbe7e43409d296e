-- rows: few.csv
-- row by row
-- the row of 10:00:03 comes under a watermark of 10:00:07, from which its group is kept: 9 seconds later is the last row's watermark
SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol STATE TTL INTERVAL '9.1' SECOND
