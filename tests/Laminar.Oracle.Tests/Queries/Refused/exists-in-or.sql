-- fails: LAM0300 EXISTS
SELECT Symbol FROM Trade a WHERE Sell OR EXISTS (SELECT * FROM Trade b WHERE b.Symbol = a.Symbol AND a.Ts = b.Ts)
