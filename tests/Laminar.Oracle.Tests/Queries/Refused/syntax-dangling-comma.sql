-- fails: LAM? 
SELECT Symbol, FROM Trade
