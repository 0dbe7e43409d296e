-- fails: LAM0078 what its elements are
SELECT CAST(Note AS ARRAY) AS a FROM Trade
