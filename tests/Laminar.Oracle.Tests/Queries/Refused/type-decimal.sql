-- fails: LAM0078 DECIMAL(p, s) has a precision p from 1 to 38 and a scale s from 0 to p
SELECT CAST(Price AS DECIMAL(3, 5)) AS a FROM Trade
