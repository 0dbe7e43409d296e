-- fails: LAM0238 keys and values in turn
SELECT MAP[Symbol] AS m FROM Trade
