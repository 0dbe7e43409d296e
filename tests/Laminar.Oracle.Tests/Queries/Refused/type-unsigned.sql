-- fails: LAM0081 this fails for every row: the result does not fit into UINTEGER
SELECT CAST(-1 AS UINTEGER) AS a FROM Trade
