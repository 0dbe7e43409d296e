-- fails: LAM0300 the type BYTES
SELECT CAST(Note AS BYTES) AS t FROM Trade
