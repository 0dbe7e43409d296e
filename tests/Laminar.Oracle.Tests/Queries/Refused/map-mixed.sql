-- fails: LAM0075 MAP needs values of one type
SELECT MAP['a', 1, 2, 3] AS m FROM Trade
