-- fails: LAM0050 there is no stream or query named 'Trades' here
SELECT * FROM TABLE(TUMBLE(TABLE Trades, DESCRIPTOR(Ts), INTERVAL '10' SECOND))
