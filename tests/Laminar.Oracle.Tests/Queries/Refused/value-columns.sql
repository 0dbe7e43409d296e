-- fails: LAM0325 this one has 2
SELECT (SELECT MIN(Price), MAX(Price) FROM Trade) AS s FROM Trade
