-- fails: LAM? LIKE
SELECT Symbol FROM Trade WHERE Quantity LIKE '1%'
