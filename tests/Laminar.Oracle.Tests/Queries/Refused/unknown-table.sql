-- fails: LAM? Trades
SELECT Symbol FROM Trades
