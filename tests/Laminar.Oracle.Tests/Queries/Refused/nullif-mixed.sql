-- fails: LAM0075 NULLIF needs values of one type, and these are INTEGER and TEXT
SELECT NULLIF(Quantity, Note) AS v FROM Trade
