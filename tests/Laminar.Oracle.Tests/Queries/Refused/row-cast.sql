-- fails: LAM0076 is not converted
SELECT CAST(r AS ROW<a BIGINT>) AS a FROM (SELECT ROW(Quantity) AS r FROM Trade) AS t
