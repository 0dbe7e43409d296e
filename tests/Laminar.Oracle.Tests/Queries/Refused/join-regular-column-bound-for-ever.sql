-- fails: LAM2040 write STATE TTL
SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Ts AND a.Settles
