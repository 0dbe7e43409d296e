-- rows: few.csv
SELECT Note IN ('one', 'two') AS a, Note NOT IN ('one', NULL) AS b, Quantity IN (10, 2 * 10) AS c FROM Trade
