-- fails: LAM? TEXT
SELECT Symbol FROM Trade WHERE Quantity BETWEEN 'a' AND 'b'
