-- fails: LAM0078 takes no argument
SELECT CAST(Note AS VARBINARY(3)) AS a FROM Trade
