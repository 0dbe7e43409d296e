-- fails: LAM0086 LIKE does not take INTEGER
SELECT Symbol FROM Trade WHERE Quantity LIKE '1%'
