-- fails: LAM0073 + does not take INTERVAL and INTEGER
SELECT INTERVAL '1' MINUTE + 1 AS a FROM Trade
