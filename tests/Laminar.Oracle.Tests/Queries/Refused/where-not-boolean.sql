-- fails: LAM0074 WHERE needs a condition
SELECT Symbol FROM Trade WHERE Quantity
