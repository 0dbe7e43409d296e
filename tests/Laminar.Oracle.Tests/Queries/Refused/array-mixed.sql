-- fails: LAM0075 ARRAY
SELECT ARRAY[1, Symbol] AS a FROM Trade
