-- rows: few.csv
SELECT X'1F0a' AS a, x'' AS none, X'00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D' AS longer, CASE WHEN Sell THEN X'FF' END AS maybe, COALESCE(CASE WHEN Sell THEN X'FF' END, X'00') AS one, ARRAY[X'01', NULL] AS several
FROM Trade
