-- fails: LAM0093 STRING_AGG does not take INTEGER
SELECT STRING_AGG(Quantity, ',') AS a FROM Trade
