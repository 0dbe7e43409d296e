-- fails: LAM? TEXT
SELECT Symbol FROM Trade WHERE Quantity IN ('a', 'b')
