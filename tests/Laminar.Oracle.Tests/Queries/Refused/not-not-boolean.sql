-- fails: LAM? BOOLEAN
SELECT Symbol FROM Trade WHERE NOT Quantity
