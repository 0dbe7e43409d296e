-- fails: LAM? BOOLEAN
SELECT Symbol FROM Trade WHERE Sell AND Quantity
