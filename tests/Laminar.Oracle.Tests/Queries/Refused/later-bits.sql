-- fails: LAM0300 the operator &
SELECT Quantity & 1 AS a FROM Trade
