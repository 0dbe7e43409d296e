-- fails: LAM0164 2
SELECT Symbol FROM Trade WHERE Symbol IN (SELECT b.Symbol, b.Ts FROM Trade b WHERE b.Ts = Trade.Ts)
