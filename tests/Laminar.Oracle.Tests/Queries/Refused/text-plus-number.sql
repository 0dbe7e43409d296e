-- fails: LAM? TEXT
SELECT Symbol + 1 AS s FROM Trade
