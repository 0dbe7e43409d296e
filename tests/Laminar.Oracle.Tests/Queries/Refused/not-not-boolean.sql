-- fails: LAM0074 NOT needs a condition
SELECT Symbol FROM Trade WHERE NOT Quantity
