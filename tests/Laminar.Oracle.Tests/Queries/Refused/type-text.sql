-- fails: LAM0078 VARCHAR(n) has a length of at least 1
SELECT CAST(Note AS VARCHAR(0)) AS a FROM Trade
