-- rows: few.csv
SELECT big = ANY(small) AS in_it, 2.5 = ANY(small) AS not_whole, Price * 4 = ANY(small) AS of_doubles, ARRAY_CONTAINS(small, 5000000000) AS too_large, ARRAY_POSITION(small, big + 1) AS place,
  Fee <> ALL(small) AS fee, big = ANY(ARRAY_CONCAT(small, ARRAY[CAST(NULL AS INTEGER)])) AS unknown, Price = ANY(ARRAY_CONCAT(fees, fees)) AS of_decimals
FROM (SELECT Price, Fee, CAST(Quantity AS BIGINT) AS big, ARRAY_CONCAT(ARRAY[CAST(10 AS INTEGER)], ARRAY[CAST(Quantity + 1 AS INTEGER)]) AS small, ARRAY[Fee + 1, 4.00] AS fees FROM Trade) AS t
