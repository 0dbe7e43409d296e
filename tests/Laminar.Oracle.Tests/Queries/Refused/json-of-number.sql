-- fails: LAM0086 -> does not take INTEGER
SELECT Quantity -> 'a' AS a FROM Trade
