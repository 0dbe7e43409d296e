-- fails: LAM0300 the type JSON
SELECT CAST(Note AS JSON) AS a FROM Trade
