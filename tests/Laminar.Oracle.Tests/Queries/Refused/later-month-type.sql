-- fails: LAM0300 type
SELECT CAST(Note AS BYTES) AS t FROM Trade
