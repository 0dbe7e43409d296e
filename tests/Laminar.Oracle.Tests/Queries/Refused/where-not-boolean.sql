-- fails: LAM? BOOLEAN
SELECT Symbol FROM Trade WHERE Quantity
