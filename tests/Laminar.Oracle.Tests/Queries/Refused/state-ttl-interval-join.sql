-- fails: LAM2155 interval of time
SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts BETWEEN b.Ts AND b.Ts + INTERVAL '5' SECOND STATE TTL INTERVAL '1' SECOND
