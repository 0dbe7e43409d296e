-- fails: LAM0073 + does not take TEXT and INTEGER
SELECT Symbol + 1 AS s FROM Trade
