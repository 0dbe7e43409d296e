-- fails: LAM0078 TIMESTAMP(p) has a precision from 0 to 9
SELECT CAST(Note AS TIMESTAMP(10)) AS a FROM Trade
