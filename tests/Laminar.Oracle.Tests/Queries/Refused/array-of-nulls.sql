-- fails: LAM0230 elements of this array
SELECT ARRAY[NULL, NULL] AS a FROM Trade
