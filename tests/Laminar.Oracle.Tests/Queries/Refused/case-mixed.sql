-- fails: LAM0075 CASE needs values of one type, and these are INTEGER and TEXT
SELECT CASE WHEN Sell THEN 1 ELSE 'x' END AS v FROM Trade
