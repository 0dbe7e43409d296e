-- fails: LAM0086 a whole number
SELECT ARRAY[1, 2][Symbol] AS a FROM Trade
