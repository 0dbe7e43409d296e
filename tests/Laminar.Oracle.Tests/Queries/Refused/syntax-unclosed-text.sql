-- fails: LAM? 
SELECT 'abc FROM Trade
