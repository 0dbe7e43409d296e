-- fails: LAM0073 BETWEEN does not take INTEGER and TEXT
SELECT Symbol FROM Trade WHERE Quantity BETWEEN 'a' AND 'b'
