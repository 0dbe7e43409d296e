-- fails: LAM0075 TEXT and INTEGER
SELECT MAP['a', 1][2] AS m FROM Trade
