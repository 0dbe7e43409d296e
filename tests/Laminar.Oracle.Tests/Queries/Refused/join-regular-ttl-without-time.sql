-- fails: LAM2081 rows of a
SELECT a.Symbol FROM (SELECT Symbol FROM Trade) AS a JOIN Trade b ON a.Symbol = b.Symbol STATE TTL INTERVAL '1' HOUR
