-- fails: LAM0093 BOOL_AND does not take INTEGER
SELECT BOOL_AND(Quantity) AS a FROM Trade
