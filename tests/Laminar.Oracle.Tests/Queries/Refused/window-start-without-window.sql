-- fails: LAM? 
SELECT window_start FROM Trade
