-- fails: LAM0093 BIT_AND does not take DOUBLE
SELECT BIT_AND(Price) AS a FROM Trade
