-- fails: LAM0300 < ANY
SELECT Quantity < ANY(ARRAY[1, 2]) AS a FROM Trade
