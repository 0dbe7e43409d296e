-- fails: LAM0075 IN needs values of one type, and these are INTEGER and TEXT
SELECT Symbol FROM Trade WHERE Quantity IN ('a', 'b')
