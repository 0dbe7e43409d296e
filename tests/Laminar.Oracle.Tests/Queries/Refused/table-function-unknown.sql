-- fails: LAM0511 there is no table function TUMBEL; did you mean
SELECT * FROM TUMBEL(Trade, Ts, INTERVAL '10' SECOND)
