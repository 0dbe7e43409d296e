-- fails: LAM0075 IS DISTINCT FROM needs values of one type, and these are INTEGER and TEXT
SELECT Symbol FROM Trade WHERE Quantity IS DISTINCT FROM Symbol
