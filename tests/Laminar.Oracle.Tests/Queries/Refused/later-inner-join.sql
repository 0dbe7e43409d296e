-- fails: LAM0300 JOIN
SELECT a.Symbol FROM Trade a INNER JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Ts AND a.Ts + INTERVAL '5' SECOND
