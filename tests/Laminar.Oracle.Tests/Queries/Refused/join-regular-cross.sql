-- fails: LAM2042 nothing says which rows
SELECT a.Symbol FROM Trade a, (SELECT Symbol FROM Trade WHERE Sell) AS b
