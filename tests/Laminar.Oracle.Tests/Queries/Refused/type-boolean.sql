-- fails: LAM0073 + does not take BOOLEAN and INTEGER
SELECT Sell + 1 AS a FROM Trade
