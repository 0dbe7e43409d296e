-- rows: few.csv
WITH small (s, q) AS (SELECT Symbol, Quantity FROM Trade WHERE Quantity < 20), sums AS (SELECT s, SUM(q) AS q FROM small GROUP BY s) SELECT s, q * 10 AS q FROM sums
