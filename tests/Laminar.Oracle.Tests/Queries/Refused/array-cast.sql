-- fails: LAM0076 is not converted
SELECT CAST(a AS BIGINT[]) AS b FROM (SELECT ARRAY[Quantity] AS a FROM Trade) AS t
