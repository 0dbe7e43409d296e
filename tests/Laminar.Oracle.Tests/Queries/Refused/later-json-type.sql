-- fails: LAM0300 the type JSONB
SELECT CAST(Note AS JSONB) AS a FROM Trade
