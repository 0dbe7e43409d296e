-- fails: LAM0075 COALESCE needs values of one type, and these are DECIMAL and TEXT
SELECT COALESCE(Fee, 'none') AS v FROM Trade
