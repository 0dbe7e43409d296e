-- fails: LAM? 
SELECT Symbol FROM Trade WHERE Quantity IS DISTINCT FROM Symbol
