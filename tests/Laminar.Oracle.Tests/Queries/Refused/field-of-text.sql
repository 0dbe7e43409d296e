-- fails: LAM0237 is TEXT
SELECT (Symbol || 'x').a AS a FROM Trade
