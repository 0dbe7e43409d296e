-- fails: LAM2121 STATE TTL
SELECT Symbol FROM Trade WHERE Price > (SELECT AVG(Price) FROM Trade)
