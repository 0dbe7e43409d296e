-- fails: LAM0236 does not know 'uu'
SELECT ENCODE(X'41', 'uu') AS a FROM Trade
