-- fails: LAM0056 'c' is not a table that this ON sees
SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND c.Price > (SELECT MAX(Price) FROM Trade) JOIN Trade c ON c.Symbol = a.Symbol STATE TTL INTERVAL '1' HOUR
