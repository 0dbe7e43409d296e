-- fails: LAM0163 NOT EXISTS
SELECT Symbol FROM Trade WHERE Fee NOT IN (SELECT Fee FROM Trade b WHERE b.Ts = Trade.Ts)
