-- fails: LAM? 
SELECT Symbol AS a, Price AS a FROM Trade
