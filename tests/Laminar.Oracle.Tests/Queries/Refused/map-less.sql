-- fails: LAM0232 MAP
SELECT MAP['a', 1] < MAP['a', 2] AS m FROM Trade
