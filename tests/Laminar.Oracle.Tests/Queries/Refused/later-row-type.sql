-- fails: LAM0300 the type ROW
SELECT CAST(Note AS ROW<a BIGINT>) AS a FROM Trade
