-- fails: LAM0073 * does not take DATE and INTEGER
SELECT Settles * 2 AS a FROM Trade
