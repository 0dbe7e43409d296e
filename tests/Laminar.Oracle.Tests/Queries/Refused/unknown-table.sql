-- fails: LAM0050 there is no stream or query named 'Trades' here
SELECT Symbol FROM Trades
