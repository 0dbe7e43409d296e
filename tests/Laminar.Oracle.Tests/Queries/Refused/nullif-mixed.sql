-- fails: LAM? 
SELECT NULLIF(Quantity, Note) AS v FROM Trade
