-- row by row
-- What is not there in the last twenty seconds: a group that is forgotten goes.
SELECT Symbol FROM Trade WHERE NOT Sell EXCEPT SELECT Symbol FROM Trade WHERE Sell STATE TTL INTERVAL '20' SECOND
