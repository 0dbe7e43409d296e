-- fails: LAM0173 which version
SELECT a.Symbol FROM Trade a TEMPORAL PROBE JOIN Trade b ON a.Price > b.Price TIMESTAMPS (a.Ts, b.Ts) LIST (INTERVAL '1' SECOND) AS p
