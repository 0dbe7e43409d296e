-- fails: LAM0092 'Symbol' has many values in a group
SELECT COUNT(*) AS n, Symbol FROM Trade
