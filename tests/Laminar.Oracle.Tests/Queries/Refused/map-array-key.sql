-- fails: LAM0238 its keys
SELECT MAP[ARRAY[1], 1] AS m FROM Trade
