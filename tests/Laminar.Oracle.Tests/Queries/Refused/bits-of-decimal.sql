-- fails: LAM0073 & does not take DOUBLE
SELECT Price & 1 AS a FROM Trade
