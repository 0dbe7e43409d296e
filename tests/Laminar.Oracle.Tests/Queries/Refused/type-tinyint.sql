-- fails: LAM0081 this fails for every row: the result does not fit into TINYINT
SELECT CAST(300 AS TINYINT) AS a FROM Trade
