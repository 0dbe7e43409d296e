-- fails: LAM0075 DECODE
SELECT DECODE(Quantity, 'a', 1, 2) AS a FROM Trade
