-- fails: LAM0081 this fails for every row: the result does not fit into INTEGER
SELECT 2147483647 + 1 AS a FROM Trade
