-- fails: LAM0074 AND needs a condition
SELECT Symbol FROM Trade WHERE Sell AND Quantity
